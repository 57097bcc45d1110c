import type { LessonCorpus } from '../../testing/measure-lesson-rule.ts';

/** Examples of `unlisted_links`. */
export const UNLISTED_LINKS: LessonCorpus = {
  positives: [
    {
      resources: ['https://docs.python.org/3/tutorial/'],
      markdown: '# Loops\n\nSee [the tutorial](https://realpython.com/python-for-loop/).',
    },
    '# Heart\n\nRead more at https://www.heart.org/en/health-topics.',
    '# Trusts\n\nThe act is at <https://www.legislation.gov.uk/ukpga/2000/29>.',
    {
      resources: ['https://developer.mozilla.org/en-US/docs/Web/HTTP'],
      markdown:
        '# HTTP\n\nThe [status codes](https://developer.mozilla.org/en-US/docs/Web/HTTP/Status) are listed elsewhere.',
    },
    '# Bach\n\n[The score][1] is free.\n\n[1]: https://imslp.org/wiki/Bach',
    {
      resources: ['https://www.seriouseats.com/roux'],
      markdown:
        '# Roux\n\n[One](https://www.seriouseats.com/roux) and [another](https://www.bonappetit.com/roux).',
    },
    '# Sets\n\nVisit www.mathsisfun.com/sets for exercises.',
    '# Map\n\n![Rome](https://maps.org/rome.png) comes from [the atlas](https://maps.org/).',
    '# Video\n\n- [A talk](https://youtu.be/dQw4w9WgXcQ)',
    {
      resources: ['https://git-scm.com/book/en/v2'],
      markdown: '# Rebase\n\n> Quoted from <https://git-scm.com/docs/git-rebase>.',
    },
    '# Yeast\n\n| source | link |\n| --- | --- |\n| Bread | [site](https://bread.org/yeast) |',
    '# Sources\n\n1. Smith, J. (2019). Torts. https://doi.org/10.1000/182',
    {
      resources: ['https://arxiv.org/abs/1706.03762'],
      markdown: '# Attention\n\nSee [the paper](https://arxiv.org/abs/1409.0473).',
    },
    '# Mail list\n\nJoin [the list](http://lists.debian.org/debian-user/).',
    '# Title in a link\n\n[Kanban](https://kanban.university "What it is") limits work.',
    { language: 'zh', markdown: '# 光合作用\n\n详见[维基百科](https://zh.wikipedia.org/wiki/光合作用)。' },
    { language: 'zh', markdown: '# 合同\n\n全文见 https://flk.npc.gov.cn/detail.html 。' },
    {
      language: 'zh',
      resources: ['https://www.runoob.com/python3/'],
      markdown: '# 循环\n\n参考[廖雪峰的教程](https://www.liaoxuefeng.com/wiki/python)。',
    },
    { language: 'zh', markdown: '# 茶\n\n- [茶叶分类](https://tea.cn/class)' },
    { language: 'zh', markdown: '# 五线谱\n\n原谱见<https://imslp.org/wiki/a>。' },
    '# A\n\n[x](//evil.org/a)',
    { resources: ['https://a.org/b'], markdown: '# A\n\n[x](https://a.org/b/c)' },
    '# A\n\n| [t](https://t.org/1) |\n| --- |\n| x |',
    { language: 'zh', markdown: '# 链接\n\n请看www.baidu.com/s的结果。' },
    {
      resources: ['https://arxiv.org/abs/1706.03762'],
      markdown: '# A\n\nSee https://arxiv.org/abs/1706.03763.',
    },
  ],
  negatives: [
    {
      resources: ['https://docs.python.org/3/tutorial/'],
      markdown: '# Loops\n\nSee [the tutorial](https://docs.python.org/3/tutorial/).',
    },
    {
      resources: ['https://docs.python.org/3/tutorial/'],
      markdown: '# Anchored\n\nSee [the part on loops](https://docs.python.org/3/tutorial/#for).',
    },
    {
      resources: ['https://www.heart.org/en/health-topics/'],
      markdown: '# Without www\n\nSee [the guide](http://heart.org/en/health-topics).',
    },
    {
      resources: ['https://arxiv.org/abs/1706.03762'],
      markdown: '# Attention\n\nThe [PDF](https://arxiv.org/pdf/1706.03762v5) has the figures.',
    },
    '# Addresses in code\n\n`curl https://api.github.com/users` asks for a list.',
    "# Fetch\n\n```js\nconst answer = await fetch('https://api.github.com/users');\n```\n\nThe call waits for the head.",
    '# Local\n\nOpen http://localhost:3000 in the browser; your server answers.',
    '# Example hosts\n\nThe host of https://example.com/a?b=c is example.com.',
    '# Anchors\n\nGo back to [the definition](#definition).',
    '# Relative\n\nSee [the last lesson](../loops.md).',
    '# Mail\n\nWrite to <clerk@court.org> in time.',
    '# Parts of an address\n\nIn https://shop.example/cart#pay the fragment is pay.',
    '# Names of sites\n\nWikipedia.org and archive.org are run by foundations.',
    {
      resources: ['https://youtu.be/dQw4w9WgXcQ'],
      markdown: '# Video\n\nWatch [the talk](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s).',
    },
    '# Brackets\n\nIn the set [1](2) nothing is linked to a site.',
    '# Schemes\n\nThe schemes http:// and https:// differ by a layer.',
    {
      resources: ['https://git-scm.com/book/en/v2?utm_source=list'],
      markdown: '# Rebase\n\nChapter three of [the book](https://git-scm.com/book/en/v2/) explains it.',
    },
    {
      resources: ['https://doi.org/10.1000/182'],
      markdown: '# Torts\n\nSmith shows it: [paper](https://dx.doi.org/10.1000/182).',
    },
    '# Node\n\n```bash\nnpm config get registry\nopen https://nodejs.org\n```\n\nThe first line prints an address.',
    '# Loopback\n\nA browser asks http://127.0.0.1:8080/ and the server of your own machine answers.',
    {
      language: 'zh',
      resources: ['https://zh.wikipedia.org/wiki/光合作用'],
      markdown:
        '# 光合作用\n\n详见[维基百科](https://zh.wikipedia.org/wiki/%E5%85%89%E5%90%88%E4%BD%9C%E7%94%A8)。',
    },
    { language: 'zh', markdown: '# 请求\n\n`curl https://api.github.com` 会返回 JSON。' },
    { language: 'zh', markdown: '# 本地\n\n浏览器打开 http://localhost:8000，看到欢迎页。' },
    {
      language: 'zh',
      resources: ['https://flk.npc.gov.cn/detail.html'],
      markdown: '# 合同\n\n全文见 https://flk.npc.gov.cn/detail.html。',
    },
    {
      resources: ['https://arxiv.org/pdf/1706.03762'],
      markdown: '# A\n\nSee https://arxiv.org/abs/1706.03762v1.',
    },
    { resources: ['https://www.a.org/b?x=1'], markdown: '# A\n\n[x](http://a.org/b/?x=1&utm_campaign=z)' },
    '# A\n\n`git clone https://github.com/a/b`',
    { language: 'zh', resources: ['https://a.cn/课'], markdown: '# 链接\n\n见（https://a.cn/课）。' },
    '# A\n\n[x](tel:+123) and [y](/other)',
  ],
};
