import type { ListCorpus } from '../../testing/measure-list-rule.ts';

/** Examples of `unverified_link`. */
export const UNVERIFIED_LINK: ListCorpus = {
  positives: [
    { list: 'Refuses | https://b.org/403 | en', link_states: { 'https://b.org/403': 'unverified' } },
    { list: 'Slow | https://slow.org/ | en', link_states: { 'https://slow.org/': 'unverified' } },
    {
      list: 'Paid | https://paywall.org/a | en\nFree | https://free.org/ | en',
      link_states: { 'https://paywall.org/a': 'unverified', 'https://free.org/': 'ok' },
    },
    {
      list: 'Trial | https://www.nejm.org/doi/1 | en',
      link_states: { 'https://www.nejm.org/doi/1': 'unverified' },
    },
    {
      list: 'Essay | https://www.jstor.org/stable/1 | en',
      link_states: { 'https://www.jstor.org/stable/1': 'unverified' },
    },
    {
      list: 'Loops | https://medium.com/@ada/loops | en\nDead | https://x.org/ | en',
      link_states: { 'https://medium.com/@ada/loops': 'unverified', 'https://x.org/': 'dead' },
    },
    {
      list: 'Knife | https://shop.org/knife | en | tool',
      link_states: { 'https://shop.org/knife': 'unverified' },
    },
    {
      list: 'One | https://s.org/1 | en\nTwo | https://s.org/2 | en',
      link_states: { 'https://s.org/1': 'unverified', 'https://s.org/2': 'unverified' },
    },
    {
      list: 'Rust | https://udemy.com/course/rust | en | course',
      link_states: { 'https://udemy.com/course/rust': 'unverified' },
    },
    { list: 'Rome | http://museum.org/rome | en', link_states: { 'http://museum.org/rome': 'unverified' } },
    {
      list: 'Paper | https://doi.org/10.1093/a | en',
      link_states: { 'https://doi.org/10.1093/a': 'unverified' },
    },
    {
      list: 'Tax | https://linkedin.com/learning/tax | en | course',
      link_states: { 'https://linkedin.com/learning/tax': 'unverified' },
    },
    {
      list: 'Score | https://score.org/a.pdf | en',
      link_states: { 'https://score.org/a.pdf': 'unverified' },
    },
    {
      list: 'Fugue | https://archive.org/details/fugue | en',
      link_states: { 'https://archive.org/details/fugue': 'unverified' },
    },
    {
      list: 'Opinion | https://court.gov/opinion?id=7 | en',
      link_states: { 'https://court.gov/opinion?id=7': 'unverified' },
    },
    {
      list: '问题 | https://zhihu.com/question/1 | zh',
      link_states: { 'https://zhihu.com/question/1': 'unverified' },
    },
    { list: '论文 | https://www.cnki.net/a | zh', link_states: { 'https://www.cnki.net/a': 'unverified' } },
    {
      list: '书 | https://book.douban.com/subject/1/ | zh | book',
      link_states: { 'https://book.douban.com/subject/1/': 'unverified' },
    },
    { list: '慕课 | https://mooc.cn/课 | zh | course', link_states: { 'https://mooc.cn/课': 'unverified' } },
    {
      list: '绿茶 | https://tea.cn/1 | zh\n红茶 | https://tea.cn/2 | zh',
      link_states: { 'https://tea.cn/2': 'unverified', 'https://tea.cn/1': 'ok' },
    },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'unverified' } },
    {
      list: 'T | https://q.org/1 | en\nU | https://q.org/2 | en',
      link_states: { 'https://q.org/2': 'unverified', 'https://q.org/1': 'ok' },
    },
    { list: 'T | http://q.org | en', link_states: { 'http://q.org': 'unverified' } },
    { list: 'T | https://q.org/?a=1 | en', link_states: { 'https://q.org/?a=1': 'unverified' } },
    { list: '题 | https://q.cn/课 | zh', link_states: { 'https://q.cn/课': 'unverified' } },
  ],
  negatives: [
    { list: 'Here | https://a.org/here | en', link_states: { 'https://a.org/here': 'ok' } },
    { list: 'Gone | https://a.org/gone | en', link_states: { 'https://a.org/gone': 'dead' } },
    'Not asked yet | https://c.org/ | en',
    { list: 'Inside | http://10.0.0.1/ | en', link_states: { 'http://10.0.0.1/': 'blocked' } },
    { list: 'Another one | https://d.org/this | en', link_states: { 'https://d.org/other': 'unverified' } },
    {
      list: 'Unverified claims | https://verify.org/unverified | en',
      link_states: { 'https://verify.org/unverified': 'ok' },
    },
    {
      list: 'One | https://a.org/1 | en\nTwo | https://a.org/2 | en',
      link_states: { 'https://a.org/1': 'ok', 'https://a.org/2': 'dead' },
    },
    { list: 'Without the slash | https://a.org/x | en', link_states: { 'https://a.org/x/': 'unverified' } },
    { list: 'Trial | https://www.nejm.org/doi/2 | en', link_states: { 'https://www.nejm.org/doi/2': 'ok' } },
    { list: 'Paper | https://doi.org/10.1093/b | en', link_states: { 'https://doi.org/10.1093/b': 'ok' } },
    { list: 'What 403 means | https://site.org/403 | en', link_states: { 'https://site.org/403': 'ok' } },
    'Two unasked | https://u.org/1 | en\nAnd this | https://u.org/2 | en',
    {
      list: 'Canon | https://archive.org/details/canon | en',
      link_states: { 'https://archive.org/details/canon': 'ok' },
    },
    { list: 'Pan | https://shop.org/pan | en | tool', link_states: { 'https://shop.org/pan': 'ok' } },
    { list: 'Old | https://old.org/ | en', link_states: { 'https://old.org/': 'dead' } },
    {
      list: 'Go | https://udemy.com/course/go | en | course',
      link_states: { 'https://udemy.com/course/go': 'ok' },
    },
    {
      list: 'Opinion | https://court.gov/opinion?id=8 | en',
      link_states: { 'https://court.gov/opinion?id=8': 'ok' },
    },
    { list: '茶 | https://tea.cn/ | zh', link_states: { 'https://tea.cn/': 'ok' } },
    '未检查 | https://law.cn/ | zh',
    { list: '旧条文 | https://law.cn/旧 | zh', link_states: { 'https://law.cn/旧': 'dead' } },
    {
      list: '问题 | https://zhihu.com/question/2 | zh',
      link_states: { 'https://zhihu.com/question/2': 'ok' },
    },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'ok' } },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'dead' } },
    'T | https://q.org/1 | en',
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'blocked' } },
    { list: '题 | https://q.cn/1 | zh', link_states: { 'https://q.cn/1': 'ok' } },
  ],
};
