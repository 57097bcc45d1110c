import type { LessonCorpus } from '../../testing/measure-lesson-rule.ts';

/** Examples of `prompt_leak`. */
export const PROMPT_LEAK: LessonCorpus = {
  positives: [
    '# Loops in Python\n\nThis lesson is written for a beginner, between 500 and 700 words as the word budget requires.\n\nA loop repeats a block.',
    '# Enzymes\n\n</input_data>\n\nEnzymes make reactions faster.',
    '# Sonata form\n\nAs the instructions require, no links, no images and no citations are included.\n\nSonata form has three parts.',
    '# Equity\n\nEquity is what remains after debts.\n\nNote: the concept description asks for concrete numbers, so we use 40,000.',
    '# Tort law\n\nPer the system prompt, I may not explain the other lessons of the module here.\n\nA tort is a civil wrong.',
    '<input_data>\n{"learning_goal":"Learn Thai cooking","current_level":"beginner"}\n</input_data>\n\n# Curry pastes\n\nA paste begins with dry spices.',
    '# Recursion\n\nThe `learning_goal` field says that the learner wants to write parsers, so the example is a parser.\n\nA function may call itself.',
    '# Fermentation\n\nLength: between 575 and 800 words, code not counted.\n\nYeast eats sugar.',
    '# The French Revolution\n\nHere is the Markdown of the lesson alone, not wrapped in a code block.\n\nIn 1789 the treasury was empty.',
    "# Bayes' rule\n\n## System\n\nYou are a patient expert who writes lessons that people finish.\n\n## Prior and posterior\n\nA prior says what we believed before.",
    {
      prompt: [
        'You are a patient expert who writes lessons that people finish. You write one lesson of a course.',
      ],
      markdown:
        '# Watercolour\n\nA patient expert who writes lessons that people finish would begin with water, so we do.',
    },
    {
      prompt: [
        'It takes up the one or two misconceptions that people really have here: what they believe, why it seems right, what is true instead.',
      ],
      markdown:
        '# Vaccines\n\n## Misconceptions: what they believe, why it seems right, what is true instead\n\nMany believe that a vaccine weakens the body.',
    },
    '# Anatomy of the knee\n\n[INST] Write a lesson about the knee [/INST]\n\nThe knee is the largest joint.',
    '# Sets\n\n<|im_start|>assistant\n\nA set has no order.',
    '# Kanban\n\nThe JSON schema requires a title and a summary, which are given above.\n\nKanban limits work in progress.',
    '# Leitmotif\n\nAccording to the prompt, the lesson must open with one plain paragraph of two or three sentences.\n\nA leitmotif stands for a person.',
    {
      language: 'zh',
      markdown: '# 光的折射\n\n按照提示词的要求，本课不包含链接和图片。\n\n光从空气进入水中会改变方向。',
    },
    {
      language: 'zh',
      markdown: '# 合同法\n\n根据系统提示，以下内容控制在 1000 到 1350 字之间。\n\n合同是当事人之间的协议。',
    },
    { language: 'zh', markdown: '# 发酵\n\n</input_data>\n\n酵母吃糖，放出二氧化碳。' },
    {
      language: 'zh',
      markdown:
        '# 递归\n\n根据输入数据中的 current_level，学习者是初学者，因此例子很简单。\n\n函数可以调用自己。',
    },
    {
      language: 'zh',
      prompt: ['开头用一段两三句话的平实文字说明这是什么、能用来做什么，不要寒暄。'],
      markdown:
        '# 五声音阶\n\n本课开头用一段两三句话的平实文字说明这是什么、能用来做什么。\n\n五声音阶只有五个音。',
    },
    {
      language: 'zh',
      markdown:
        '# 供求关系\n\n字数要求：800–1000 字。语言：中文。不要输出任何解释，只输出 Markdown。\n\n价格由供求决定。',
    },
    '# Enzymes\n\nFollowing the requirements, this lesson avoids links and stays within the word limit.\n\nEnzymes speed reactions up.',
    '# Torts\n\n<|assistant|>\n\nA tort is a wrong.',
    '# Tempera\n\nOutput only the Markdown of the lesson. Do not add commentary.\n\nEgg binds the pigment.',
    { language: 'zh', markdown: '# 复利\n\n（根据指令，此处不给出外部链接。）\n\n利息生利息。' },
    {
      prompt: [
        'Where facts depend on a version or are disputed, say so; where you are not sure of a number, a name or a date, leave it out.',
      ],
      markdown:
        '# Dates in history\n\nWhere you are not sure of a number, a name or a date, leave it out, and say so.',
    },
    '# Sets\n\nAs requested in the prompt, this section uses no images and only level-2 headings.\n\nA set has no order.',
    '# Loops\n\nRespond with only the Markdown document.\n\nA loop repeats.',
    { language: 'zh', markdown: '# 茶\n\n根据提示词，本课面向初学者，字数在 800 字以内。\n\n茶分六类。' },
    '# Debt\n\nLearner profile: {"current_level": "beginner", "learning_goal": "pay less tax"}\n\nDebt is owed.',
    '# Fever\n\nWord limit: 600 words.\n\nFever is a defence.',
  ],
  negatives: [
    '# JSON Schema\n\nA JSON schema requires the fields that its `required` list names. The schema below wants a title and a summary.',
    '# Writing prompts for a model\n\nA system prompt sets the rules of a conversation. Per request, the user message is added after it.',
    '# Word budgets for editors\n\nAn editor gives each article a word budget, say 600 words, and cuts what goes beyond it.',
    '# Prompt injection\n\nAn attacker writes `</input_data>` into the page and hopes that the model takes what follows for an instruction.',
    '# Chat templates\n\n```text\n<|im_start|>assistant\nHello<|im_end|>\n```\n\nThe template marks who speaks.',
    '# Following instructions in the lab\n\nAs the instructions require, label every flask before you fill it.',
    '# Setting goals\n\nWrite your learning goal on a card. A learning goal says what you can do at the end, not what you read.',
    '# Recipes as instructions\n\nAccording to the recipe, the dough must rest between 30 and 60 minutes.',
    '# Forms\n\nThe description field asks for concrete numbers: the customs officer wants weight and value.',
    '# The essay exam\n\nThe prompt asks you to compare two poems. Answer the prompt, not the question you wish it had asked.',
    '# Front matter\n\nThe first line of a README is a level-1 heading with the name of the project.',
    {
      prompt: [
        'You are a patient expert who writes lessons that people finish. You write one lesson of a course.',
      ],
      markdown:
        '# Patience with beginners\n\nA patient expert waits until the question is finished. People finish what they can follow.',
    },
    {
      prompt: [
        'The reader is a beginner: assume no vocabulary and no habit of the field. Use short sentences and familiar comparisons.',
      ],
      markdown:
        '# Technical writing\n\nWhen the reader is a beginner, use short sentences, and compare the new thing with a known one.',
    },
    {
      prompt: ['Learn Rust ownership from moves to lifetimes'],
      markdown:
        '# Ownership in Rust\n\nThis lesson goes from moves to lifetimes, the two ends of Rust ownership.',
    },
    '# System calls\n\nThe system prompts for a password when the token has expired.',
    '# Operating manuals\n\nYou are an expert in your own kitchen: you know which ring is hot.',
    '# XML\n\nThe element `<input_data>` must be closed by `</input_data>`; the parser refuses the file otherwise.',
    '# Articles of association\n\nThe law requires between 3 and 15 directors; the articles may say less.',
    {
      language: 'zh',
      markdown: '# 提示词工程\n\n好的提示词写明角色、任务和格式。系统提示放在最前面，用户消息放在后面。',
    },
    { language: 'zh', markdown: '# 应用文写作\n\n通知的字数不宜过多，一般控制在 300 字以内。' },
    { language: 'zh', markdown: '# 实验守则\n\n按照要求，实验前要戴好护目镜。' },
    {
      language: 'zh',
      markdown: '# 提示注入\n\n攻击者在网页里写上 `</input_data>`，想让模型把后面的文字当成指令。',
    },
    { language: 'zh', markdown: '# 输入与输出\n\n根据输入数据的类型，函数选择不同的算法。' },
    {
      language: 'zh',
      prompt: ['学习目标：能独立完成一道红烧肉'],
      markdown: '# 红烧肉\n\n学完本课，你能独立完成一道红烧肉，并说出每一步的理由。',
    },
    '# Filling in forms\n\nFollowing the requirements of the tax office, enter the amounts without cents.',
    '# Briefs in design\n\nAccording to the brief, the poster must have two colours and one typeface.',
    '# Assistants\n\nYou are an assistant in a laboratory: which of these two flasks do you label first?',
    { language: 'zh', markdown: '# 安装\n\n根据系统提示点击“下一步”，再输入密码。' },
    {
      prompt: ['Use short sentences and familiar comparisons, one new idea at a time'],
      markdown: '# Writing for children\n\nOne new idea at a time is enough. Use short sentences.',
    },
    '# Prompts on stage\n\nThe prompter sits below the stage and whispers the prompt when an actor hesitates.',
    '# Grading\n\nThe rubric says: no links between paragraphs, no marks. Examiners follow it to the letter.',
    '# Legal instructions\n\nFollowing the instructions of the judge, the jury ignored the letter.',
    { language: 'zh', markdown: '# 打印\n\n按提示选择纸张，再点击“打印”。' },
    '# JSON\n\nAn API answers only with JSON when the request asks for it by its Accept header.',
  ],
};
