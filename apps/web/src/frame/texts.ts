import { defineTexts } from '../language/define-texts.ts';

/** What stands around every page. */
export const FRAME = defineTexts({
  en: {
    skip: 'Skip to the content',
    pages: 'Pages',
    menu: 'Menu',
    entries: { start: 'New', library: 'Library', literature: 'Literature', operator: 'Operator' },
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    sign_out: 'Sign out',
    page: 'the page',
    broken: 'This page broke. What is being written goes on.',
    reload: 'Load it anew',
  },
  zh: {
    skip: '跳到正文',
    pages: '页面',
    menu: '菜单',
    entries: { start: '新课程', library: '课程库', literature: '文献', operator: '运行状态' },
    language: '语言',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    sign_out: '退出登录',
    page: '页面',
    broken: '页面出错了。正在撰写的内容不受影响。',
    reload: '重新加载',
  },
});
