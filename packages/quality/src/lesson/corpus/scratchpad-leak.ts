import type { LessonCorpus } from '../../testing/measure-lesson-rule.ts';

/** Examples of `scratchpad_leak`. */
export const SCRATCHPAD_LEAK: LessonCorpus = {
  positives: [
    '<think>\nThe learner is a beginner, so I should avoid calculus and start from slopes.\n</think>\n\n# What a derivative tells you\n\nA derivative says how fast something changes.',
    'Let me draft the introduction first, then the worked example.\n\n# Braising\n\nBraising cooks tough meat slowly in a little liquid.',
    'Step 1: Analyse the request. The learner wants to know how a fugue is built.\n\nStep 2: Outline the lesson.\n\n# How a fugue begins\n\nA fugue opens with one voice alone.',
    'Okay, the user wants a lesson on contract law for beginners. I need to keep it under 800 words.\n\n# Offer and acceptance\n\nA contract begins when an offer is accepted.',
    '# The causes of the First World War\n\nI need to write a section about the alliance system now, keeping it short for a beginner.\n\n## The alliances\n\nBy 1907 two blocs faced each other.',
    "# Beta blockers\n\nBeta blockers slow the heart.\n\nNow I'll write the section on misconceptions.\n\n## What people get wrong\n\nMany think they lower the dose of adrenaline.",
    '# Binary search\n\nBinary search halves the range at every step.\n\n(Word count so far: 412. I still have to add the recap.)\n\n## Recap\n\n- Halve the range.',
    '# Counterpoint\n\nTwo lines move at once.\n\nHmm, wait, I should double-check whether parallel fifths are forbidden here. Yes, they are.\n\n## Rules of motion\n\nContrary motion is the safest.',
    'Thinking Process:\n\n1. Analyze the request: a tutorial on sourdough.\n2. Determine the structure.\n\n# Sourdough starter\n\nFlour and water ferment.',
    '# Hypothesis tests\n\n<thinking>They already know the normal distribution, so skip it.</thinking>\n\nA test compares what we saw with what chance would give.',
    '# Git rebase\n\nRebase replays commits on another base.\n\nLet me think about how to explain conflicts to this learner before going on.\n\n## Conflicts\n\nGit stops at the first conflict.',
    'Draft 2 (shorter, per the budget):\n\n# The water cycle\n\nWater rises as vapour and falls as rain.',
    "# Supply and demand\n\nPrice moves until both sides agree.\n\nI'll now create the final lesson based on the outline above.\n\n## The crossing point\n\nWhere the curves meet, the market clears.",
    'The user asked for a tutorial on knitting in the round, so I will begin with the cast-on.\n\n# Knitting in the round\n\nCircular needles join the first and last stitch.',
    '# Plate tectonics\n\nPlates drift a few centimetres a year.\n\n## Points to remember\n\n- Plates move.\n\nSelf-check: level-1 heading present, no links, no images, 640 words. Good.',
    {
      language: 'zh',
      markdown:
        '好的，我将为初学者撰写一篇关于光合作用的教程。\n\n# 光合作用\n\n植物利用光把二氧化碳和水变成糖。',
    },
    {
      language: 'zh',
      markdown:
        '首先分析用户的需求：用户希望了解合同的成立条件，水平为入门。\n\n# 要约与承诺\n\n合同从一方发出要约开始。',
    },
    {
      language: 'zh',
      markdown: '# 红烧肉的火候\n\n让我先构思一下这一节的结构，再写例子。\n\n## 先焯水\n\n焯水可以去掉血沫。',
    },
    {
      language: 'zh',
      markdown:
        '# 概率入门\n\n概率描述事件发生的可能性。\n\n（目前字数约 650，还需要补充小结部分。）\n\n## 小结\n\n- 概率在 0 和 1 之间。',
    },
    {
      language: 'zh',
      markdown:
        '思考过程：学习者已经学过向量，所以不用再解释。接下来写教程正文。\n\n# 矩阵乘法\n\n矩阵乘法把一个变换接在另一个之后。',
    },
    {
      language: 'zh',
      markdown: '# 唐代的科举\n\n<think>这里要不要讲武举？超出范围，略过。</think>\n\n科举以考试选官。',
    },
    {
      language: 'zh',
      markdown:
        '# 闭包\n\n现在我来写常见误区这一部分，注意不要超过字数要求。\n\n## 常见误区\n\n很多人以为闭包会复制变量。',
    },
    'We need to produce a lesson about tides for an intermediate learner. Keep it around 900 words.\n\n# Tides\n\nThe moon pulls the sea.',
    '# Stacks\n\n<reasoning>Should I mention heaps? No.</reasoning>\n\nA stack grows and shrinks at one end.',
    "# Consideration\n\nNext, I'll write the worked example about the peppercorn.\n\n## A peppercorn\n\nOne peppercorn is enough.",
    {
      language: 'zh',
      markdown: '用户想学习二胡的基本指法，我需要从持弓讲起。\n\n# 二胡的指法\n\n左手按弦，右手运弓。',
    },
    '# Marinades\n\nAcid softens the surface.\n\n[Note to self: keep the tone friendly and check the length.]\n\n## Time\n\nAn hour is enough for fish.',
    'I should start with the definition and keep the text under 700 words for a beginner.\n\n# Equity\n\nEquity is what is left.',
    '# Fugue\n\nA fugue begins alone.\n\nOkay, now I need to write the section on the answer.\n\n## The answer\n\nThe answer comes in the dominant.',
    '<plan>\n1. intro\n2. example\n</plan>\n\n# Yeast\n\nYeast eats sugar.',
    { language: 'zh', markdown: '我需要写一篇关于唐诗格律的课文，学习者是初学者。\n\n# 格律\n\n律诗八句。' },
    'Reasoning: the reader has not met vectors yet, so the lesson stays with arrows.\n\n# Forces\n\nA force pushes or pulls.',
  ],
  negatives: [
    '# Handling a request\n\n## Step 1: Analyse the request\n\nThe server reads the method and the path first.\n\n## Step 2: Draft the response\n\nIt sets the status before the body.',
    '# Writing an essay\n\nLet me be plain: nobody writes well on the first try. Start with the conclusion, then draft the introduction.',
    '# User stories\n\nThe user wants to log in with one click; the story says so in one sentence. "As a user, I want to…" comes first.',
    '# How reasoning models answer\n\nSome models put their reasoning between `<think>` and `</think>`, and the program cuts it off before it shows the answer.',
    '# Training a reasoning model\n\n```text\n<think>\nThe question asks for the sum.\n</think>\n42\n```\n\nEverything between the tags is thrown away.',
    '# Diaries as sources\n\nPepys wrote every night. "I need to write the section about the fire tomorrow," a modern diarist might say, and the historian would date the entry by it.',
    '# Thinking processes in design\n\nThe thinking process of a designer has five phases. Step 1 is to analyse what the client requests.',
    '# Negotiation\n\nSay it in your own words: "Let me think about how to explain our position." The pause costs nothing.',
    '# Word counts\n\nA word count: `wc -w essay.txt` prints it. Journals set a word count of 6,000 for an article.',
    '# Self-checks in engineering\n\nA self-check at start-up reads the memory, the sensors and the clock, and stops the engine when one fails.',
    '# Drafting a will\n\nThe lawyer drafts the will, reads it out and has two witnesses sign. A second draft follows when the client asks for changes.',
    '# Debugging aloud\n\nTalk to the duck: hmm, wait, why is this null? Say every step aloud until you hear the mistake.',
    '# Customer service\n\nThe user asked for a refund, so the agent opens the order first. Then the agent will begin with an apology.',
    '# Planning a lesson: for teachers\n\nPlan the lesson backwards. First decide what pupils should be able to do, then write the exercise, then the introduction.',
    '# A worked proof\n\nNow we write the induction step. Let us assume the claim for n and show it for n + 1.',
    '# Journalling for beginners\n\nI will write one page every morning: that is the whole promise. Write it on the first page.',
    '# First-person narration\n\nDickens lets Pip speak for himself: “I will now write of the night on the marshes.” The reader knows only what Pip knows.',
    {
      language: 'zh',
      markdown: '# 需求分析\n\n首先分析用户的需求，再画出用例图。用户希望下单时少点几次，这就是一条需求。',
    },
    {
      language: 'zh',
      markdown:
        '# 如何写议论文\n\n写作的思考过程可以分三步：先定论点，再找论据，最后安排结构。字数一般要求 800 字左右。',
    },
    {
      language: 'zh',
      markdown: '# 推理模型的输出\n\n有的模型会在 `<think>` 标签里写出思考过程，程序展示前要把它删掉。',
    },
    { language: 'zh', markdown: '# 口语表达\n\n回答前可以说：“让我先想一下这个问题。”停顿两秒并不失礼。' },
    {
      language: 'zh',
      markdown: '# 日记里的抗战\n\n他在日记里写道：“好的，我将继续写下去。”史家据此推定写作的时间。',
    },
    { language: 'zh', markdown: '# 现在我们来写一个函数\n\n我们先写函数的签名，再写函数体，最后写测试。' },
    {
      language: 'zh',
      markdown: '# 合同的起草\n\n律师先起草条款，再与客户核对。让我们看一份租赁合同的草案。',
    },
    '# Interviewing users\n\nFirst, let me introduce myself: this is how each interview begins. The user asked for nothing yet.',
    '# Memoir\n\nWriting about oneself is hard. I should write the chapter about my father, the young author tells herself, and puts it off.',
    '# Plans in chess\n\nThe plan comes first: Step 1: look at the pawns. Step 2: find the weak square.',
    { language: 'zh', markdown: '# 教案的写法\n\n教师先分析学习者的水平，再确定目标，然后写教学步骤。' },
    '# Working memory\n\nWhen you hear a phone number, you need to hold it: okay, wait, seven, three, nine. The loop lasts two seconds.',
    '# Lesson study\n\nI will now write on the board what you say. We need to agree on one rule.',
    '# Notes to oneself\n\nA note to your later self belongs into the margin, in pencil.',
    '# Drafts\n\nThe first draft of the treaty was written in French. Draft 2 came a year later.',
    { language: 'zh', markdown: '# 习作\n\n我需要一支笔，你需要一张纸。我们要写的是一首五言绝句。' },
    '# Reasoning\n\nReasoning from cases is how common lawyers think: the reader looks for likeness.',
  ],
};
