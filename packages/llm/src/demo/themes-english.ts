import type { Theme } from './sample-texts.ts';

/** The sample outline in English: five stages of six concepts. */
export const ENGLISH_THEMES: readonly Theme[] = [
  {
    title: 'Foundations of {subject}',
    description: 'What {subject} is about, which words it uses, and a first success.',
    modules: ['{Subject}: getting your bearings', '{Subject}: first contact'],
    facets: [
      {
        slug: 'first-principles',
        title: '{Subject}: first principles',
        description: 'The few ideas that carry everything else in {subject}, and the problem they solve.',
      },
      {
        slug: 'vocabulary',
        title: '{Subject}: the words you need',
        description: 'The terms that turn up again and again in {subject}, each with a plain meaning.',
      },
      {
        slug: 'mental-model',
        title: '{Subject}: a picture to think with',
        description: 'A simple mental model that lets you predict what will happen before you try it.',
      },
      {
        slug: 'getting-ready',
        title: '{Subject}: getting ready to practise',
        description: 'A place, a tool and a habit, so that practice starts without friction.',
      },
      {
        slug: 'first-example',
        title: '{Subject}: a first worked example',
        description: 'One complete small example, walked through step by step with the reason for each step.',
      },
      {
        slug: 'early-mistakes',
        title: '{Subject}: mistakes of the first week',
        description: 'What goes wrong for nearly everybody at the start, and how to notice it early.',
      },
    ],
  },
  {
    title: 'Building blocks of {subject}',
    description: 'The parts that everything is made of, and the moves that connect them.',
    modules: ['{Subject}: the parts', '{Subject}: the moves'],
    facets: [
      {
        slug: 'core-parts',
        title: '{Subject}: the core parts and how they connect',
        description: 'A map of the parts of {subject}, with the links between them drawn in.',
      },
      {
        slug: 'rules-and-exceptions',
        title: '{Subject}: rules and their exceptions',
        description: 'The rules that hold nearly always, and the cases in which they do not.',
      },
      {
        slug: 'reading-others',
        title: '{Subject}: reading the work of others',
        description: 'How to learn from finished work: what to look at first and which questions to ask.',
      },
      {
        slug: 'everyday-moves',
        title: '{Subject}: the moves of every day',
        description: 'The handful of actions that make up most of the daily work with {subject}.',
      },
      {
        slug: 'small-exercises',
        title: '{Subject}: small exercises that build skill',
        description: 'Short tasks, each for one skill, that can be repeated with small changes.',
      },
      {
        slug: 'checking-work',
        title: '{Subject}: checking your own work',
        description: 'Simple checks that tell you whether a result is right before anyone else sees it.',
      },
    ],
  },
  {
    title: '{Subject} in practice',
    description: 'Whole tasks from start to end, with help at first and then without.',
    modules: ['{Subject}: guided work', '{Subject}: work on your own'],
    facets: [
      {
        slug: 'guided-task',
        title: '{Subject}: a guided task from start to end',
        description: 'A realistic task, cut into steps, with a note on every decision.',
      },
      {
        slug: 'recurring-patterns',
        title: '{Subject}: patterns that keep coming back',
        description: 'Solutions that fit many tasks, and the signs that tell you when to use them.',
      },
      {
        slug: 'choosing-a-way',
        title: '{Subject}: choosing between two ways',
        description: 'How to compare two ways of doing a thing by cost, risk and what can be undone.',
      },
      {
        slug: 'finding-faults',
        title: '{Subject}: finding out why it went wrong',
        description: 'A calm procedure for faults: repeat, narrow down, change one thing, write it down.',
      },
      {
        slug: 'tools-and-references',
        title: '{Subject}: tools and references that help',
        description: 'What to have at hand, how to look things up, and how to judge what you find.',
      },
      {
        slug: 'working-faster',
        title: '{Subject}: working faster without losing care',
        description: 'Where time really goes, and which habits save it without harm.',
      },
    ],
  },
  {
    title: '{Subject} in depth',
    description: 'What lies underneath, where the limits are, and what good work looks like.',
    modules: ['{Subject}: under the surface', '{Subject}: at the limits'],
    facets: [
      {
        slug: 'inner-workings',
        title: '{Subject}: how it works inside',
        description: 'One level below the everyday view: enough to explain surprises.',
      },
      {
        slug: 'origins',
        title: '{Subject}: why it became what it is',
        description: 'The history that explains today’s odd corners and tells which of them still matter.',
      },
      {
        slug: 'combining',
        title: '{Subject}: combining it with what you know',
        description: 'Where {subject} meets neighbouring fields, and what each side can lend the other.',
      },
      {
        slug: 'limits',
        title: '{Subject}: limits and trade-offs',
        description: 'What {subject} cannot do well, and what you pay when you stretch it.',
      },
      {
        slug: 'special-cases',
        title: '{Subject}: special cases worth knowing',
        description: 'Rare cases that experts recognise at once, each with its own treatment.',
      },
      {
        slug: 'quality',
        title: '{Subject}: telling good from merely done',
        description: 'Criteria for quality, applied to two pieces of work that both fulfil the task.',
      },
    ],
  },
  {
    title: '{Subject} on your own',
    description: 'A project of your own, feedback on it, and a plan for going on.',
    modules: ['{Subject}: a project of your own', '{Subject}: going on'],
    facets: [
      {
        slug: 'project-plan',
        title: '{Subject}: planning a project of your own',
        description:
          'Choosing a project of the right size and cutting it into steps that each show a result.',
      },
      {
        slug: 'project-build',
        title: '{Subject}: carrying the project out',
        description:
          'Working through the plan, keeping notes, and changing course when a step teaches you something.',
      },
      {
        slug: 'project-review',
        title: '{Subject}: reviewing and improving the result',
        description: 'A review in three passes: is it right, is it clear, could it be simpler?',
      },
      {
        slug: 'explaining',
        title: '{Subject}: explaining it to someone else',
        description: 'Teaching as a test: what you cannot explain simply, you have not yet understood.',
      },
      {
        slug: 'learning-with-others',
        title: '{Subject}: learning with and from others',
        description: 'Where people who care about {subject} meet, how to ask well, and how to give back.',
      },
      {
        slug: 'next-steps',
        title: '{Subject}: where to go from here',
        description: 'Three directions for more depth, and a plan that keeps the skill alive.',
      },
    ],
  },
];
