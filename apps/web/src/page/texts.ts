import { defineTexts } from '../language/define-texts.ts';

/** What parts of several pages say. */
export const PAGE = defineTexts({
  en: {
    loading: (what: string) => `Loading ${what}…`,
    nothing_title: 'Nothing here',
    nothing: 'Nothing is here',
    gone: 'The address is wrong, or what it led to is gone.',
    to_start: 'Go to the start',
    request: (request_id: string) => `Request ${request_id}`,
    more: 'Show more',
  },
  zh: {
    loading: (what) => `正在加载${what}…`,
    nothing_title: '没有内容',
    nothing: '这里什么也没有',
    gone: '地址有误，或者内容已被删除。',
    to_start: '回到首页',
    request: (request_id) => `请求 ${request_id}`,
    more: '显示更多',
  },
});
