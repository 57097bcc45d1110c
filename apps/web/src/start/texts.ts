import { defineTexts } from '../language/define-texts.ts';

/** The page that asks for a goal. */
export const START = defineTexts({
  en: {
    question: 'What do you want to learn?',
    goal: 'Your learning goal',
    example: 'Learn Rust well enough to write a small web service',
    go: 'Go',
    starting: 'Starting…',
    options: 'More',
    level: 'What you know already',
    not_said: 'Not said',
    hours_per_week: 'Hours per week',
    deadline: 'To be done by',
    course_language: 'Language of the course',
    review: 'Let me approve the outline first',
    estimate: 'Estimate',
    takes: (concepts: string, duration: string) =>
      `About ${concepts} concepts, written in about ${duration}.`,
    costs: (low: string, high: string) =>
      low === high ? `It costs about ${low}.` : `It costs ${low} to ${high}.`,
    price_unknown: (models: string) =>
      `What it costs is not known, because the price of ${models === '' ? 'the model' : models} is not known here.`,
    usual: 'By usual figures: this server has not measured its own yet.',
    at_work: 'At work',
    recent: 'Recent courses',
    your_courses: 'your courses',
    none_yet: 'None yet.',
  },
  zh: {
    question: '你想学什么？',
    goal: '你的学习目标',
    example: '学会 Rust，能写一个小型网络服务',
    go: '开始',
    starting: '正在开始…',
    options: '更多',
    level: '你目前的水平',
    not_said: '不说明',
    hours_per_week: '每周小时数',
    deadline: '希望完成的日期',
    course_language: '课程语言',
    review: '先让我确认大纲',
    estimate: '预估',
    takes: (concepts, duration) => `大约 ${concepts} 个概念，约需 ${duration}写完。`,
    costs: (low, high) => (low === high ? `费用约 ${low}。` : `费用 ${low} 至 ${high}。`),
    price_unknown: (models) => `费用未知，因为这里不知道${models === '' ? '该模型' : ` ${models} `}的价格。`,
    usual: '按通常数据估算：本服务器还没有自己的测量数据。',
    at_work: '进行中',
    recent: '最近的课程',
    your_courses: '你的课程',
    none_yet: '还没有课程。',
  },
});
