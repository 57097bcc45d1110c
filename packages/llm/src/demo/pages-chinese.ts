import type { SamplePage } from './sample-texts.ts';

const WIKIPEDIA = 'https://zh.wikipedia.org/wiki';
const WIKISOURCE = 'https://zh.wikisource.org/wiki';
const language = 'zh';

/** Pages in Chinese on learning, drawing and practising, as the sample lessons have their readers do. */
export const CHINESE_PAGES: readonly SamplePage[] = [
  {
    title: '间隔重复',
    url: `${WIKIPEDIA}/${encodeURIComponent('间隔重复')}`,
    resource_type: 'article',
    description: '学过的内容应当在什么时候重复。',
    language,
  },
  {
    title: '遗忘曲线',
    url: `${WIKIPEDIA}/${encodeURIComponent('遗忘曲线')}`,
    resource_type: 'article',
    description: '不复习时，记忆怎样随时间减退。',
    language,
  },
  {
    title: '学习',
    url: `${WIKIPEDIA}/${encodeURIComponent('学习')}`,
    resource_type: 'article',
    description: '学习的种类和影响它的因素。',
    language,
  },
  {
    title: '记忆术',
    url: `${WIKIPEDIA}/${encodeURIComponent('记忆术')}`,
    resource_type: 'article',
    description: '帮助记忆的各种方法。',
    language,
  },
  {
    title: '流程图',
    url: `${WIKIPEDIA}/${encodeURIComponent('流程图')}`,
    resource_type: 'article',
    description: '课文里的那种图怎样画、怎样读。',
    language,
  },
  {
    title: '荀子/勸學篇',
    url: `${WIKISOURCE}/${encodeURIComponent('荀子')}/${encodeURIComponent('勸學篇')}`,
    resource_type: 'book',
    description: '关于积累与坚持的古代名篇。',
    language,
  },
  {
    title: '禮記/學記',
    url: `${WIKISOURCE}/${encodeURIComponent('禮記')}/${encodeURIComponent('學記')}`,
    resource_type: 'book',
    description: '最早专门谈教与学的文章。',
    language,
  },
  {
    title: 'Python 教程',
    url: 'https://docs.python.org/zh-cn/3/tutorial/index.html',
    resource_type: 'documentation',
    description: '供想要运行课文例子的人参考。',
    language,
  },
  {
    title: 'Flowcharts Syntax | Mermaid',
    url: 'https://mermaid.js.org/syntax/flowchart.html',
    resource_type: 'documentation',
    description: '课文里的图是怎样写出来的。',
    language: 'en',
  },
  {
    title: 'Anki - powerful, intelligent flashcards',
    url: 'https://apps.ankiweb.net/',
    resource_type: 'tool',
    description: '到了该复习的时候，卡片会自己出现。',
    language: 'en',
  },
];
