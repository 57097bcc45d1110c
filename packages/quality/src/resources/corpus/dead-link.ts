import type { ListCorpus } from '../../testing/measure-list-rule.ts';

/** Examples of `dead_link`. */
export const DEAD_LINK: ListCorpus = {
  positives: [
    { list: 'Gone | https://a.org/gone | en', link_states: { 'https://a.org/gone': 'dead' } },
    {
      list: 'Cloud | https://metadata.cloud.io/latest | en',
      link_states: { 'https://metadata.cloud.io/latest': 'blocked' },
    },
    {
      list: 'One | https://b.org/1 | en\nTwo | https://b.org/2 | en',
      link_states: { 'https://b.org/2': 'dead' },
    },
    {
      list: 'Loops | https://realpython.com/loops-forever/ | en | article',
      link_states: { 'https://realpython.com/loops-forever/': 'dead' },
    },
    {
      list: 'Torts | https://www.law.edu/torts.pdf | en\nHome | https://www.law.edu/ | en',
      link_states: { 'https://www.law.edu/torts.pdf': 'dead', 'https://www.law.edu/': 'ok' },
    },
    {
      list: 'Paper | https://doi.org/10.9999/none | en | article',
      link_states: { 'https://doi.org/10.9999/none': 'dead' },
    },
    {
      list: 'Video | https://youtu.be/aaaaaaaaaaa | en | video',
      link_states: { 'https://youtu.be/aaaaaaaaaaa': 'dead' },
    },
    { list: 'Inside | http://10.0.0.7/wiki | en', link_states: { 'http://10.0.0.7/wiki': 'blocked' } },
    { list: 'Heart | https://heart.org/a | en', link_states: { 'https://heart.org/a': 'dead' } },
    {
      list: 'A | https://x.org/1 | en\nB | https://x.org/2 | en',
      link_states: { 'https://x.org/1': 'dead', 'https://x.org/2': 'blocked' },
    },
    {
      list: 'Score | https://imslp.org/wiki/NoSuch | en',
      link_states: { 'https://imslp.org/wiki/NoSuch': 'dead' },
    },
    { list: 'Ada | https://old.site.org/~ada/ | en', link_states: { 'https://old.site.org/~ada/': 'dead' } },
    { list: 'Query | https://s.org/a?b=1&c=2 | en', link_states: { 'https://s.org/a?b=1&c=2': 'dead' } },
    { list: 'Part | https://s.org/a#part | en', link_states: { 'https://s.org/a#part': 'dead' } },
    {
      list: 'Museum | http://museum.org/rome | en\nRome | https://rome.org/ | en',
      link_states: { 'http://museum.org/rome': 'dead', 'https://rome.org/': 'unverified' },
    },
    {
      list: 'Openings | https://chess.org/openings | en | tool',
      link_states: { 'https://chess.org/openings': 'dead' },
    },
    { list: '绿茶 | https://tea.cn/green | zh', link_states: { 'https://tea.cn/green': 'dead' } },
    {
      list: '词条 | https://zh.wikipedia.org/wiki/不存在 | zh',
      link_states: { 'https://zh.wikipedia.org/wiki/不存在': 'dead' },
    },
    {
      list: '合同 | https://law.cn/1 | zh\n侵权 | https://law.cn/2 | zh',
      link_states: { 'https://law.cn/2': 'dead' },
    },
    { list: '课程 | http://192.168.1.5/课程 | zh', link_states: { 'http://192.168.1.5/课程': 'blocked' } },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'dead' } },
    { list: 'T | http://[::1]/ | en', link_states: { 'http://[::1]/': 'blocked' } },
    {
      list: 'T | https://q.org/1 | en\nU | https://q.org/2 | en',
      link_states: { 'https://q.org/1': 'ok', 'https://q.org/2': 'dead' },
    },
    { list: 'T | https://q.org/%20a | en', link_states: { 'https://q.org/%20a': 'dead' } },
    { list: '题 | https://q.cn/课 | zh', link_states: { 'https://q.cn/课': 'dead' } },
  ],
  negatives: [
    { list: 'Here | https://a.org/here | en', link_states: { 'https://a.org/here': 'ok' } },
    { list: 'Refuses | https://b.org/403 | en', link_states: { 'https://b.org/403': 'unverified' } },
    'Not checked | https://c.org/ | en',
    { list: 'Another is dead | https://d.org/this | en', link_states: { 'https://d.org/other': 'dead' } },
    {
      list: 'Dead links in medicine | https://www.who.int/news-room/fact-sheets/detail/dead-links-in-medicine | en',
      link_states: { 'https://www.who.int/news-room/fact-sheets/detail/dead-links-in-medicine': 'ok' },
    },
    {
      list: 'How to write a 404 page | https://site.org/404 | en',
      link_states: { 'https://site.org/404': 'ok' },
    },
    {
      list: 'One | https://a.org/1 | en\nTwo | https://a.org/2 | en',
      link_states: { 'https://a.org/1': 'ok', 'https://a.org/2': 'unverified' },
    },
    { list: 'Without the slash | https://a.org/x | en', link_states: { 'https://a.org/x/': 'dead' } },
    {
      list: 'Gone with the wind | https://gone.org/with-the-wind | en | book',
      link_states: { 'https://gone.org/with-the-wind': 'ok' },
    },
    { list: 'Paid | https://paywall.org/a | en', link_states: { 'https://paywall.org/a': 'unverified' } },
    {
      list: 'Talk | https://youtu.be/4eFLKWlwtYs | en | video',
      link_states: { 'https://youtu.be/4eFLKWlwtYs': 'ok' },
    },
    { list: 'Slow | https://slow.org/ | en', link_states: { 'https://slow.org/': 'unverified' } },
    {
      list: 'Deep learning | https://doi.org/10.1038/nature14539 | en',
      link_states: { 'https://doi.org/10.1038/nature14539': 'ok' },
    },
    {
      list: 'Book | https://git-scm.com/book | en | book',
      link_states: { 'https://git-scm.com/book': 'ok' },
    },
    { list: 'Blocked drains | https://blocked.org/ | en', link_states: { 'https://blocked.org/': 'ok' } },
    'Two unchecked | https://u.org/1 | en\nAnd this | https://u.org/2 | en',
    {
      list: 'Knife | https://shop.org/knife | en | tool',
      link_states: { 'https://shop.org/knife': 'unverified' },
    },
    { list: '茶 | https://tea.cn/ | zh', link_states: { 'https://tea.cn/': 'ok' } },
    {
      list: '问题 | https://zhihu.com/question/1 | zh',
      link_states: { 'https://zhihu.com/question/1': 'unverified' },
    },
    '未检查 | https://law.cn/ | zh',
    { list: '新条文 | https://law.cn/新 | zh', link_states: { 'https://law.cn/旧': 'dead' } },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'ok' } },
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/1': 'unverified' } },
    'T | https://q.org/1 | en',
    { list: 'T | https://q.org/1 | en', link_states: { 'https://q.org/2': 'dead' } },
    { list: '死链 | https://q.cn/死链 | zh', link_states: { 'https://q.cn/死链': 'ok' } },
  ],
};
