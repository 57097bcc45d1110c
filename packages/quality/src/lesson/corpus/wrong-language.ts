import type { LessonCorpus } from '../../testing/measure-lesson-rule.ts';

/** Examples of `wrong_language`. */
export const WRONG_LANGUAGE: LessonCorpus = {
  positives: [
    '# 细胞\n\n细胞膜让一些物质通过，把另一些挡在外面。细胞核里有遗传信息。',
    '# Las células\n\nLa membrana deja pasar algunas sustancias y retiene otras. El núcleo contiene la información que la célula hereda de su madre.',
    '# Die Zelle\n\nDie Membran lässt manche Stoffe durch und hält andere zurück. Der Kern enthält den Bauplan, den die Zelle von ihrer Mutter erbt.',
    "# Le contrat\n\nLe contrat se forme par la rencontre d'une offre et d'une acceptation. Les parties doivent avoir la capacité de contracter et un consentement libre.",
    '# Rhythm\n\nA waltz has three beats, of which the first is strong.\n\n进行曲是二拍子，第一拍强，第二拍弱，适合队伍行进时演奏。\n\n二拍子的舞曲还有波尔卡，它的速度比进行曲快得多，流行于十九世纪的捷克。',
    '# Loops\n\nЦикл повторяет блок, пока условие истинно. Когда условие ложно, программа идёт дальше.',
    '# 発酵\n\n酵母は糖を食べて、二酸化炭素を出します。そのためパンの生地がふくらみます。',
    '# Torts\n\nA duty is owed to whoever may be harmed.\n\n## Resumen\n\nEl que causa un daño a otro por culpa o negligencia está obligado a reparar el daño que ha causado. Esta obligación nace de la ley y no de un contrato, y se extiende también a los daños que causan las personas por las que se debe responder.',
    '# O ciclo da água\n\nA água sobe como vapor e cai como chuva. Os rios levam a água de volta para o mar, e o ciclo começa de novo.',
    '# Il contrappunto\n\nDue linee si muovono insieme. Il moto contrario è il più sicuro, perché le voci non si confondono e non cadono in quinte parallele.',
    '# Vectors\n\n- 两个向量的点积为零时，它们相互垂直\n- 长度不影响这一点\n- 方向相反的向量夹角为一百八十度',
    {
      language: 'zh',
      markdown:
        '# Cells\n\nThe membrane lets some things through and keeps others out. The nucleus holds the plan of the cell.',
    },
    {
      language: 'zh',
      markdown:
        '# 合同\n\n合同自承诺生效时成立。\n\nAn offer must be definite enough that a court could say what was promised, and the one who makes it must mean to be bound by it once it is accepted.\n\nAcceptance has to reach the one who made the offer, in the way that the offer asks for.',
    },
    {
      language: 'zh',
      markdown:
        '# 契約\n\n契約は、申込みと承諾によって成立します。申込みは、はっきりしていなければなりません。',
    },
    {
      language: 'zh',
      markdown: '# 리듬\n\n왈츠는 세 박자로 이루어지며 첫 박이 가장 강하다. 행진곡은 두 박자이다.',
    },
    {
      language: 'zh',
      markdown:
        '# Loops\n\nA loop repeats a block until its condition fails.\n\n## 小结\n\n- 循环重复执行代码',
    },
    {
      language: 'zh',
      markdown:
        '# Les sauces\n\nOn fait fondre le beurre, on ajoute la farine et on remue sans laisser brunir.',
    },
    {
      language: 'zh',
      markdown:
        '# 发酵\n\n酵母吃糖。\n\n## Why the dough rises\n\nYeast breathes out carbon dioxide, and the gluten holds the gas in small bubbles, so the dough grows until the oven kills the yeast and sets the crumb.',
    },
    { language: 'zh', markdown: '# Git 变基\n\nRebase replays your commits on top of another branch. 好。' },
    {
      language: 'zh',
      markdown:
        '# Дроби\n\nДробь показывает, сколько частей целого взято. Числитель стоит сверху, знаменатель снизу.',
    },
    {
      language: 'zh',
      markdown:
        '# Fiebre\n\nLa fiebre es una respuesta del cuerpo a la infección y no siempre hay que bajarla.',
    },
    "La cellule est l'unité du vivant. Elle est entourée par une membrane qui sépare son contenu du milieu, et elle contient un noyau.",
    '# Cells\n\n这一课讲细胞。The membrane is thin. 细胞膜很薄，细胞核里有遗传信息，线粒体提供能量。',
    {
      language: 'zh',
      markdown:
        '# 细胞\n\nThe cell is the unit of life, and it has a membrane around it that lets some things pass while it keeps others out of it. 这就是细胞。',
    },
    {
      language: 'zh',
      markdown:
        'Questa lezione parla della cellula e della sua membrana, che lascia passare alcune sostanze.',
    },
    '# Löcher\n\nEin Loch ist da, wo etwas nicht ist. Das Loch ist ein ewiger Kompagnon des Nicht-Lochs.',
  ],
  negatives: [
    '# Cells\n\nThe membrane lets some things through and keeps others out. The nucleus holds the plan.',
    '# Greetings in Chinese\n\nSay 你好 to one person and 你们好 to several. 谢谢 means thank you; the answer is 不客气.',
    '# Spanish for travellers\n\n"¿Dónde está la estación?" asks where the station is. The verb *estar* is used because places can change.',
    '# Reading Tang poetry\n\n> 床前明月光，疑是地上霜。举头望明月，低头思故乡。\n\nThe poet looks at the moon and thinks of home. Each line has five characters.',
    '# Latin maxims\n\n*Nemo dat quod non habet*: nobody gives what he does not have. *Pacta sunt servanda*: agreements are kept.',
    '# Code\n\n```python\n打印("你好，世界，这是一个很长的中文字符串，不算在正文的语言里")\n```\n\nNames may be Chinese.',
    '# German cases\n\nThe sentence `Der Hund beißt den Mann` has its subject first; turned round, the article alone tells who bites.',
    '# Terms\n\n- Habeas corpus\n- Mens rea\n- Actus reus\n- Res judicata',
    '# Short\n\nOK.',
    '# Composers\n\nJohann Sebastian Bach, Dietrich Buxtehude, Georg Philipp Telemann and Jean-Baptiste Lully wrote for courts and churches.',
    '# Radicals\n\n| character | sound | meaning |\n| --- | --- | --- |\n| 水 | shuǐ | water |\n| 火 | huǒ | fire |\n| 木 | mù | tree |\n\nMany characters hold one of these.',
    '# Recipes of France\n\nA *bouquet garni* of thyme and bay, a *mirepoix* of carrot, onion and celery: the base of most French sauces is the same.',
    {
      language: 'de',
      markdown: '# Die Zelle\n\nDie Membran lässt manche Stoffe durch und hält andere zurück.',
    },
    { language: 'fr', markdown: '# Cells\n\nThe membrane lets some things through and keeps others out.' },
    '# Formulas\n\nE = mc², F = ma, pV = nRT, λ = h / p.',
    { language: 'zh', markdown: '# 细胞\n\n细胞膜让一些物质通过，把另一些挡在外面。' },
    {
      language: 'zh',
      markdown:
        '# Git 的 rebase\n\n用 `git rebase main` 把提交移到 main 分支上。遇到 conflict 时，先编辑文件，再执行 `git rebase --continue`。',
    },
    {
      language: 'zh',
      markdown:
        '# 英语时态\n\n例句：\n\n> She has lived in Paris since 2010, and she still does not speak French as well as she would like to.\n\n现在完成时表示动作延续到现在。',
    },
    {
      language: 'zh',
      markdown:
        '# React 的 Hooks\n\nReact Hooks 包括 useState、useEffect、useMemo 和 useCallback。它们只能在 function component 的顶层调用。',
    },
    {
      language: 'zh',
      markdown: '# 英文书信\n\n开头写 “Dear Sir or Madam”，结尾写 “Yours faithfully”。称呼与结尾要对应。',
    },
    {
      language: 'zh',
      markdown:
        '# 拉丁法谚\n\n*Pacta sunt servanda* 的意思是：约定必须遵守。*Nemo dat quod non habet* 的意思是：无人能给予其所没有的东西。',
    },
    {
      language: 'zh',
      markdown:
        '# 代码\n\n```python\nprint("This is a long English sentence inside of a code block, and it does not count.")\n```\n\n运行它。',
    },
    { language: 'zh-TW', markdown: '# 細胞\n\n細胞膜讓一些物質通過，把另一些擋在外面。' },
    {
      language: 'zh',
      markdown:
        '# 不规则动词\n\n| 原形 | 过去式 | 过去分词 |\n| --- | --- | --- |\n| go | went | gone |\n| see | saw | seen |\n\n这些动词要逐个记住，没有规律可循。',
    },
    {
      language: 'zh',
      markdown: '# 日语助词\n\n助词「は」提示主题，助词「が」提示主语。例如「私は学生です」。',
    },
    {
      language: 'zh',
      markdown:
        '# 作曲家\n\n巴赫（Johann Sebastian Bach）与布克斯特胡德（Dietrich Buxtehude）都写管风琴作品。',
    },
    '# Tao\n\n道可道，非常道 opens the book: "the way that can be told is not the lasting way", as most translators have it.',
    '# Schadenfreude and Weltschmerz\n\nGerman has words such as Schadenfreude, Weltschmerz and Zeitgeist that English borrowed whole.',
    {
      language: 'zh',
      markdown:
        '# 英语介词\n\n- in the morning 表示“在早上”\n- on Monday 表示“在星期一”\n- at noon 表示“在中午”\n\n介词的选择取决于时间的长短。',
    },
    {
      language: 'zh',
      markdown:
        '# Kubernetes 入门\n\nKubernetes 用 Pod 运行容器，用 Deployment 管理副本，用 Service 暴露端口，用 Ingress 接收外部流量。',
    },
    '# Names of bones\n\nOs frontale, os parietale, os occipitale, os temporale, os sphenoidale: the bones of the skull have Latin names.',
  ],
};
