import { CHINESE_LESSON } from './lesson-chinese.ts';
import { CHINESE_PAGES } from './pages-chinese.ts';
import type { SampleTexts } from './sample-texts.ts';
import { CHINESE_THEMES } from './themes-chinese.ts';

export const CHINESE_TEXTS: SampleTexts = {
  language: 'zh',
  notice:
    '这是离线演示作者写的示例文本，只展示课程的样子，并不了解这个主题；设置 LLM_PROVIDER 即可由真正的模型撰写。',
  short_notice: '（离线演示作者的示例文本。）',
  nameless: '你的目标',
  course_title: '{subject}：从入门到熟练',
  course_summary: '{notice}本课程的目标：{goal}',
  intent: {
    parsed_goal: '{goal}',
    difficulty: {
      beginner: '从零开始，小步前进，每一步都有例子。',
      intermediate: '在已有基础上展开，练习多于讲解。',
      advanced: '深入探讨局限、特殊情况与质量。',
    },
    time: '每周 {hours} 小时',
    focus: ['支撑{subject}的几个核心想法', '从头到尾完成整个任务', '检查自己的成果'],
    gaps: ['{subject}的基本词汇', '有反馈的练习'],
  },
  themes: CHINESE_THEMES,
  keywords: ['核心想法', '适用范围', '一个小例子'],
  links: [
    {
      title: '维基百科：{concept}的相关条目',
      url: 'https://zh.wikipedia.org/w/index.php?search={query}',
      resource_type: 'article',
      description: '百科搜索，用来了解概貌并寻找来源。',
    },
    {
      title: '维基教科书：{concept}的手册',
      url: 'https://zh.wikibooks.org/w/index.php?search={query}',
      resource_type: 'documentation',
      description: '可以随时查阅的免费手册。',
    },
  ],
  pages: CHINESE_PAGES,
  quiz: {
    section: '下面哪一项是本课的小节标题？',
    other_sections: ['主要定理的证明', '发明者的生平', '各地的价格与供应商', '全部习题的详细答案'],
    statement: '下面哪句话出现在这一课里？',
    false_statements: [
      '把课文从头到尾连续读上五遍，是长久记住其中内容的最可靠的办法。',
      '练习时屡屡出错的人，应当早早放下，换一个更容易的主题来学习。',
      '一次改动的地方越多越好，这样可以更早完成。',
    ],
    checklist: '下面哪两项出现在本课的清单上？',
    other_tasks: ['我已经把整课背了下来。', '我已经买好了推荐的设备。'],
    true_false: '判断对错：本课里有这句话：“{sentence}”',
    true_word: '正确',
    false_word: '错误',
    next: '这一课里，紧接在“{section}”之后的是哪一节？',
    last_section: '没有了，它是最后一节',
    explanation: '课文本身给出了答案：“{quote}”{short_notice}',
  },
  review: {
    rationales: {
      completeness: '从最初的想法到完整的项目，常见课程的每一步都有。',
      progression: '每个概念都建立在前一个之上。',
      stage_coherence: '每个阶段只围绕一个主题。',
      module_clarity: '每个模块只有一个目的。',
      learner_fit: '难度和学时与所填的水平相符。',
    },
    summary: '审阅者说：“{feedback}”{short_notice}',
    intents: {
      add: '增加一个概念，因为审阅者说：“{feedback}”',
      remove: '去掉可以省略的内容，因为审阅者说：“{feedback}”',
      modify: '修改这一部分，因为审阅者说：“{feedback}”',
    },
    added_title: '{subject}：补充练习（{number}）',
    added: '根据反馈“{feedback}”增加。{short_notice}',
    revised_title: '{title}（已修改）',
    revised: '{description}根据反馈“{feedback}”修改。{short_notice}',
    untitled: '{subject}：第 {number} 部分',
  },
  revision: {
    heading: '## 读者的要求（{number}）',
    lead: '读者提出了下面的要求。真正的模型会把它们写进正文，演示作者只能引用。{short_notice}',
    item: '- “{wish}”',
    question: '判断对错：《{concept}》的读者提出过这个要求：“{wish}”',
    added: '根据读者的要求“{wish}”增加。{short_notice}',
  },
  lesson: CHINESE_LESSON,
};
