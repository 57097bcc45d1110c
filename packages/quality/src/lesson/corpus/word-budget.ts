import type { LessonCorpus } from '../../testing/measure-lesson-rule.ts';

/** Examples of `word_budget`. */
export const WORD_BUDGET: LessonCorpus = {
  positives: [
    { word_budget: { min: 40, max: 60 }, markdown: '# Cells\n\nThe membrane lets some things through.' },
    {
      word_budget: { min: 10, max: 15 },
      markdown:
        '# Torts\n\nA duty is owed to whoever may be harmed by what we do, and when it is broken and harm follows, the one who broke it pays for what was lost, as far as it could be foreseen.',
    },
    {
      word_budget: { min: 30, max: 40 },
      markdown:
        '# Loops\n\nA loop repeats a block.\n\n```js\nfor (let index = 0; index < items.length; index += 1) { console.log(items[index], index, items.length); }\nfor (let index = 0; index < items.length; index += 1) { console.log(items[index], index, items.length); }\n```',
    },
    {
      word_budget: { min: 500, max: 700 },
      markdown: '# Rhythm\n\nA waltz has three beats, of which the first is strong. A march has two.',
    },
    {
      word_budget: { min: 5, max: 8 },
      markdown: '# Yeast\n\nYeast eats sugar, breathes out gas, lifts the dough and dies in the oven.',
    },
    { word_budget: { min: 25, max: 30 }, markdown: '# Recap\n\n- Offer\n- Acceptance' },
    {
      word_budget: { min: 8, max: 12 },
      markdown:
        '# Table\n\n| sort | best case | worst case |\n| --- | --- | --- |\n| merge sort | n log n time | n log n time |\n| quick sort | n log n time | n squared time |\n| heap sort | n log n time | n log n time |',
    },
    {
      word_budget: { min: 60, max: 80 },
      markdown:
        '# Vectors\n\nTwo vectors are orthogonal when their dot product is zero. Their length does not matter.',
    },
    {
      word_budget: { min: 10, max: 12 },
      markdown:
        '# Debt\n\nWhoever borrows pays back more than he got, and the longer he waits, the more he pays, since interest earns interest.',
    },
    {
      word_budget: { min: 40, max: 50 },
      markdown:
        '# Chess\n\n`1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6 8. c3 O-O` is the main line.',
    },
    {
      word_budget: { min: 100, max: 120 },
      markdown: '# Fever\n\nDrink, rest, and call the doctor on the third day.',
    },
    {
      word_budget: { min: 6, max: 8 },
      markdown:
        '# Nile\n\nEvery summer the river rose, and when the water fell it left behind a layer of earth.',
    },
    { word_budget: { min: 1000, max: 1300 }, markdown: '# Sauces\n\nWhisk the butter in piece by piece.' },
    {
      word_budget: { min: 20, max: 24 },
      markdown:
        '# Hashing\n\nA hash function takes a key and gives a number, the slot where the value is kept. When two keys share a slot they collide, and the table has to keep both of them somewhere near that slot.',
    },
    { language: 'zh', word_budget: { min: 100, max: 130 }, markdown: '# 细胞\n\n细胞膜让一些物质通过。' },
    {
      language: 'zh',
      word_budget: { min: 10, max: 15 },
      markdown: '# 合同\n\n合同自承诺生效时成立，当事人应当按照约定全面履行自己的义务，并遵循诚信原则。',
    },
    {
      language: 'zh',
      word_budget: { min: 1000, max: 1350 },
      markdown: '# 节奏\n\n圆舞曲是三拍子，第一拍最强。进行曲是二拍子。',
    },
    {
      language: 'zh',
      word_budget: { min: 20, max: 26 },
      markdown:
        '# 发酵\n\n酵母吃糖，放出二氧化碳，面团于是膨胀起来；放进烤箱以后酵母会死去，但气孔留了下来，面包因此松软。',
    },
    {
      language: 'zh',
      word_budget: { min: 40, max: 50 },
      markdown:
        '# 循环\n\n循环重复执行一段代码。\n\n```python\nfor 元素 in 列表: print(元素, "这一行代码不算在字数里，因为它是代码，不是正文，也不需要朗读")\n```',
    },
    { language: 'ja', word_budget: { min: 100, max: 120 }, markdown: '# 細胞\n\n細胞膜は物質を選んで通す。' },
    { word_budget: { min: 50, max: 60 }, markdown: 'One two three four five six seven.' },
    { word_budget: { min: 2, max: 3 }, markdown: 'One two three four five six seven.' },
    { language: 'zh', word_budget: { min: 30, max: 40 }, markdown: '一二三四五。' },
    { language: 'zh', word_budget: { min: 3, max: 4 }, markdown: '一二三四五六七八九十。' },
    { word_budget: { min: 20, max: 30 }, markdown: '`a b c d e f g h i j k l m n o p q r s t u v w`' },
  ],
  negatives: [
    { word_budget: { min: 5, max: 8 }, markdown: '# Cells\n\nThe membrane lets some things through.' },
    {
      word_budget: { min: 30, max: 40 },
      markdown:
        '# Torts\n\nA duty is owed to whoever may be harmed by what we do, and when it is broken and harm follows, the one who broke it pays for what was lost.',
    },
    '# No budget\n\nA lesson without a budget may be as short as this.',
    {
      word_budget: { min: 8, max: 10 },
      markdown:
        '# Loops\n\nA loop repeats a block until its condition fails.\n\n```js\nfor (let index = 0; index < items.length; index += 1) { console.log(items[index], index, items.length); }\n```',
    },
    {
      word_budget: { min: 14, max: 16 },
      markdown: '# Slightly short\n\nA waltz has three beats, of which the first is strong. Count.',
    },
    {
      word_budget: { min: 10, max: 12 },
      markdown: '# Slightly long\n\nYeast eats sugar, breathes out gas, lifts the dough and dies soon.',
    },
    {
      word_budget: { min: 10, max: 14 },
      markdown: '# Hyphens\n\nA well-known so-called mother-in-law clause binds nobody else in the end.',
    },
    {
      word_budget: { min: 9, max: 12 },
      markdown: "# Contractions\n\nIt's what we don't say that they'll remember tomorrow.",
    },
    {
      word_budget: { min: 10, max: 14 },
      markdown: '# Numbers\n\nIn 1789, 1,200 deputies met; 291 were of the clergy.',
    },
    {
      word_budget: { min: 8, max: 12 },
      markdown:
        '# Links\n\nSee [the long guide to loops](https://example.com/a/very/long/path/that/is/not/read) for more.',
    },
    {
      word_budget: { min: 12, max: 18 },
      markdown:
        '# Table\n\n| key | sharps |\n| --- | --- |\n| G major | one sharp |\n| D major | two sharps |',
    },
    {
      word_budget: { min: 12, max: 16 },
      markdown: '# Emphasis\n\n**Never** mix *bleach* and ***vinegar***, for the gas that rises is chlorine.',
    },
    {
      word_budget: { min: 8, max: 12 },
      markdown: '# Signs\n\nAdd 2 + 2 = 4 — and then → stop ✓ at once, please.',
    },
    {
      word_budget: { min: 7, max: 10 },
      markdown: '# Recap\n\n- Offer made\n- Offer accepted\n- Something paid',
    },
    {
      word_budget: { min: 9, max: 13 },
      markdown: '# Mixed\n\nThe word 茶 is read chá, and English took it over sea.',
    },
    { language: 'zh', word_budget: { min: 9, max: 12 }, markdown: '# 细胞\n\n细胞膜让一些物质通过。' },
    {
      language: 'zh',
      word_budget: { min: 30, max: 40 },
      markdown: '# 合同\n\n合同自承诺生效时成立，当事人应当按照约定全面履行自己的义务。',
    },
    {
      language: 'zh',
      word_budget: { min: 14, max: 18 },
      markdown:
        '# 循环\n\n循环重复执行一段代码，直到条件不成立。\n\n```python\nfor 元素 in 列表: print(元素)\n```',
    },
    {
      language: 'zh',
      word_budget: { min: 16, max: 20 },
      markdown: '# 混排\n\n用 Git 的 rebase 命令可以把提交移到另一个分支上。',
    },
    {
      language: 'zh',
      word_budget: { min: 20, max: 24 },
      markdown: '# 稍短\n\n酵母吃糖，放出二氧化碳，面团膨胀。好。',
    },
    {
      language: 'zh',
      word_budget: { min: 12, max: 15 },
      markdown: '# 标点\n\n“茶”者，南方之嘉木也！——《茶经》，陆羽。',
    },
    { language: 'ja', word_budget: { min: 10, max: 14 }, markdown: '# 細胞\n\n細胞膜は物質を選んで通す。' },
    { word_budget: { min: 7, max: 9 }, markdown: 'One two three four five six seven.' },
    { word_budget: { min: 6, max: 8 }, markdown: "He's well-read; isn't 3.5 > 2,000?" },
    { language: 'zh', word_budget: { min: 10, max: 12 }, markdown: '一二三，四五六：七八九十！' },
    { language: 'zh', word_budget: { min: 10, max: 14 }, markdown: '用 Python 写一个循环语句。' },
    'short',
  ],
};
