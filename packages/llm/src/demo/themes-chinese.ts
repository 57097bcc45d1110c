import type { Theme } from './sample-texts.ts';

const facet = (slug: string, title: string, description: string) => ({ slug, title, description });

/** The sample outline in Chinese: five stages of six concepts. */
export const CHINESE_THEMES: readonly Theme[] = [
  {
    title: '{subject}：打好基础',
    description: '弄清{subject}讲的是什么、用哪些词，并完成第一个小成果。',
    modules: ['{subject}：认清方向', '{subject}：初次接触'],
    facets: [
      facet(
        'first-principles',
        '{subject}：基本原理',
        '支撑{subject}全部内容的几个核心想法，以及它们要解决的问题。',
      ),
      facet('vocabulary', '{subject}：必备词汇', '{subject}中反复出现的术语，每个都用浅白的话解释。'),
      facet('mental-model', '{subject}：建立心智模型', '一幅简单的心智图景，让你在动手之前就能预测结果。'),
      facet('getting-ready', '{subject}：练习前的准备', '准备好地方、工具和习惯，让练习随时可以开始。'),
      facet('first-example', '{subject}：第一个完整示例', '一个完整的小例子，逐步讲解每一步的理由。'),
      facet('early-mistakes', '{subject}：第一周常见错误', '初学者几乎都会犯的错误，以及如何及早发现。'),
    ],
  },
  {
    title: '{subject}：核心构件',
    description: '一切内容由哪些部分组成，又靠哪些操作连接起来。',
    modules: ['{subject}：组成部分', '{subject}：基本操作'],
    facets: [
      facet('core-parts', '{subject}：核心部分及其联系', '一张{subject}的结构图，标出各部分之间的联系。'),
      facet('rules-and-exceptions', '{subject}：规则与例外', '几乎总是成立的规则，以及它们不成立的情况。'),
      facet('reading-others', '{subject}：阅读他人的作品', '如何从成品中学习：先看什么，该问哪些问题。'),
      facet('everyday-moves', '{subject}：每天都用的操作', '日常使用{subject}时最常见的几个动作。'),
      facet('small-exercises', '{subject}：培养技能的小练习', '每个练习针对一项技能，稍作变化即可反复练。'),
      facet('checking-work', '{subject}：检查自己的成果', '在别人看到之前，用简单的方法判断结果是否正确。'),
    ],
  },
  {
    title: '{subject}：动手实践',
    description: '从头到尾完成整个任务，先有指导，再独立完成。',
    modules: ['{subject}：跟着做', '{subject}：自己做'],
    facets: [
      facet('guided-task', '{subject}：一次完整的引导任务', '把一个真实任务拆成步骤，并说明每个决定的理由。'),
      facet(
        'recurring-patterns',
        '{subject}：反复出现的模式',
        '适用于许多任务的解法，以及何时使用它们的信号。',
      ),
      facet('choosing-a-way', '{subject}：在两种做法之间选择', '从成本、风险和能否撤回三方面比较两种做法。'),
      facet(
        'finding-faults',
        '{subject}：找出出错的原因',
        '冷静地排查：重现、缩小范围、只改一处、记录下来。',
      ),
      facet(
        'tools-and-references',
        '{subject}：有用的工具与资料',
        '手边应备什么，如何查找，如何判断查到的内容。',
      ),
      facet('working-faster', '{subject}：做得更快而不马虎', '时间究竟花在哪里，哪些习惯能稳妥地节省时间。'),
    ],
  },
  {
    title: '{subject}：深入理解',
    description: '了解表面之下的机制、界限所在，以及好作品的样子。',
    modules: ['{subject}：表面之下', '{subject}：走到边界'],
    facets: [
      facet('inner-workings', '{subject}：内部如何运作', '比日常视角再深一层，足以解释那些意外现象。'),
      facet('origins', '{subject}：它为何成为今天的样子', '用历史解释今天的古怪之处，并看清哪些仍然重要。'),
      facet('combining', '{subject}：与已有知识结合', '{subject}与相邻领域在哪里相遇，彼此能借用什么。'),
      facet('limits', '{subject}：局限与取舍', '{subject}不擅长什么，勉强使用要付出什么代价。'),
      facet(
        'special-cases',
        '{subject}：值得知道的特殊情况',
        '专家一眼就能认出的少见情况，以及各自的处理办法。',
      ),
      facet('quality', '{subject}：分清做好与做完', '用质量标准比较两份都完成了任务的作品。'),
    ],
  },
  {
    title: '{subject}：独立前行',
    description: '完成自己的项目，获得反馈，并制定继续学习的计划。',
    modules: ['{subject}：自己的项目', '{subject}：继续前进'],
    facets: [
      facet('project-plan', '{subject}：规划自己的项目', '选一个大小合适的项目，拆成每步都有成果的计划。'),
      facet('project-build', '{subject}：完成项目', '按计划推进，做好记录，并在学到新东西时调整方向。'),
      facet('project-review', '{subject}：检查并改进成果', '分三遍检查：对不对，清不清楚，能不能更简单。'),
      facet('explaining', '{subject}：讲给别人听', '以教为测：不能简单讲清楚的，就是还没有真正理解的。'),
      facet(
        'learning-with-others',
        '{subject}：与他人一起学习',
        '关心{subject}的人在哪里交流，怎样提问，怎样回馈。',
      ),
      facet('next-steps', '{subject}：接下来往哪里走', '三个深入的方向，以及一份让技能不生疏的计划。'),
    ],
  },
];
