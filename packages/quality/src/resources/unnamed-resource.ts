import { defineRule } from '../rule/define-rule.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { ListEntry, ReadingListSubject } from './reading-list.ts';

const GENERIC = new Set([
  'link',
  'links',
  'website',
  'web site',
  'web page',
  'webpage',
  'homepage',
  'home page',
  'home',
  'article',
  'an article',
  'video',
  'a video',
  'book',
  'course',
  'documentation',
  'docs',
  'tool',
  'resource',
  'resources',
  'title',
  'untitled',
  'untitled document',
  'click here',
  'here',
  'read more',
  'more',
  'source',
  'reference',
  'n a',
  'none',
  'unknown',
  'tbd',
  'index',
  'welcome',
  'new page',
  'page',
  'example',
  'test',
  'blog post',
  'tutorial',
  'official website',
  'official documentation',
  'official docs',
  'youtube video',
  '链接',
  '网站',
  '网页',
  '文章',
  '视频',
  '书',
  '书籍',
  '课程',
  '文档',
  '工具',
  '资源',
  '标题',
  '无标题',
  '点击这里',
  '这里',
  '更多',
  '来源',
  '参考',
  '参考资料',
  '首页',
  '主页',
  '未命名',
  '官网',
  '官方网站',
  '官方文档',
  '教程',
  '暂无',
  '无',
  '未知',
  '示例',
]);
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const NUMBERED = /^(?:link|resource|article|video|source|reference|website|链接|资源|文章|视频|参考)\s*\d+$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i;

/** A title that tells nothing: blank, the address itself, `Link 2`. */
export const unnamedResource = defineRule<ReadingListSubject>({
  name: 'unnamed_resource',
  severity: 'warning',
  source: 'WCAG 2.2, 2.4.4 Link purpose',
  find: ({ entries }) =>
    entries.filter(isUnnamed).map(({ resource, where }) => ({
      where: `${where}.title`,
      detail: `The title “${resource.title}” does not say what ${resource.url} is.`,
      suggestion: 'Give the title as the source itself writes it.',
    })),
});

function isUnnamed({ resource, host }: ListEntry): boolean {
  const title = resource.title.trim();
  if (!SAYS_SOMETHING.test(title) || ADDRESS.test(title)) return true;
  const bare = title.toLowerCase().replace(/^www\./, '');
  if (host !== '' && bare === host && /\.(?:com|org|net|edu|gov|cn|io|co)\b/.test(bare)) return true;
  const normal = normaliseText(title);
  return normal === '' || GENERIC.has(normal) || NUMBERED.test(normal);
}
