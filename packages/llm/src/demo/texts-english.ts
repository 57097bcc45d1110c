import { ENGLISH_LESSON } from './lesson-english.ts';
import { ENGLISH_PAGES } from './pages-english.ts';
import type { SampleTexts } from './sample-texts.ts';
import { ENGLISH_THEMES } from './themes-english.ts';

export const ENGLISH_TEXTS: SampleTexts = {
  language: 'en',
  notice:
    'Sample text by the offline demo author. It shows the shape of a course and knows nothing about the subject; set LLM_PROVIDER to have it written by a real model.',
  short_notice: '(Sample text by the offline demo author.)',
  nameless: 'your goal',
  course_title: '{Subject}: from first steps to confident practice',
  course_summary: '{notice} The goal of this course: {goal}',
  intent: {
    parsed_goal: '{goal}',
    difficulty: {
      beginner: 'Starts from nothing; small steps with an example for each.',
      intermediate: 'Builds on the basics; more practice than explanation.',
      advanced: 'Goes into depth; limits, special cases and quality.',
    },
    time: '{hours} hours per week',
    focus: ['The few ideas that carry {subject}', 'Whole tasks from start to end', 'Checking one’s own work'],
    gaps: ['The vocabulary of {subject}', 'Practice with feedback'],
  },
  themes: ENGLISH_THEMES,
  keywords: ['the core idea', 'its limits', 'a small example'],
  links: [
    {
      title: 'Wikipedia: articles on {concept}',
      url: 'https://en.wikipedia.org/w/index.php?search={query}',
      resource_type: 'article',
      description: 'Encyclopaedia search for an overview and for sources.',
    },
    {
      title: 'Wikibooks: handbooks on {concept}',
      url: 'https://en.wikibooks.org/w/index.php?search={query}',
      resource_type: 'documentation',
      description: 'Free handbooks to look things up in.',
    },
  ],
  pages: ENGLISH_PAGES,
  quiz: {
    section: 'Which of these headings stands over a section of this lesson?',
    other_sections: [
      'A proof of the theorem',
      'Lives of the inventors',
      'Prices and suppliers',
      'Answers to exercises',
    ],
    statement: 'Which of these statements stands in this lesson?',
    false_statements: [
      'Reading a text five times in a row is the surest way to remember it for good.',
      'Whoever makes mistakes while practising should choose another subject to learn.',
      'Change as many things as you can at once, so that you are finished sooner.',
    ],
    checklist: 'Which two entries stand on the checklists of this lesson?',
    other_tasks: ['I have learnt the whole lesson by heart.', 'I have bought the recommended equipment.'],
    true_false: 'True or false: this sentence stands in the lesson: "{sentence}"',
    true_word: 'True',
    false_word: 'False',
    next: 'Which section of the lesson comes right after "{section}"?',
    last_section: 'None; it is the last one',
    explanation: 'The lesson itself answers this: "{quote}" {short_notice}',
  },
  review: {
    rationales: {
      completeness: 'From the first ideas to a project, every step of a usual course is there.',
      progression: 'Each concept builds on the one before it.',
      stage_coherence: 'Each stage keeps to one theme.',
      module_clarity: 'Each module has one purpose.',
      learner_fit: 'Difficulty and hours go by the level that was given.',
    },
    summary: 'The person says: “{feedback}” {short_notice}',
    intents: {
      add: 'Add a concept, because the person says: “{feedback}”',
      remove: 'Remove what can be spared, because the person says: “{feedback}”',
      modify: 'Rework this, because the person says: “{feedback}”',
    },
    added_title: '{Subject}: further practice, part {number}',
    added: 'Added because of the feedback “{feedback}”. {short_notice}',
    revised_title: '{title}, revised',
    revised: '{description} Reworked because of the feedback “{feedback}”. {short_notice}',
    untitled: '{Subject}: part {number}',
  },
  revision: {
    heading: '## What was asked for, part {number}',
    lead: 'A reader asked for this. A real model would work it into the text above; the demo author can only quote it. {short_notice}',
    item: '- “{wish}”',
    question: 'True or false: a reader of "{concept}" asked for this: “{wish}”',
    added: 'Added because a reader asked for this: “{wish}” {short_notice}',
  },
  lesson: ENGLISH_LESSON,
};
