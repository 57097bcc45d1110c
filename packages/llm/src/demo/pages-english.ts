import type { SamplePage } from './sample-texts.ts';

const WIKIPEDIA = 'https://en.wikipedia.org/wiki';
const language = 'en';

/** Pages in English on learning, drawing and practising, as the sample lessons have their readers do. */
export const ENGLISH_PAGES: readonly SamplePage[] = [
  {
    title: 'Testing effect',
    url: `${WIKIPEDIA}/Testing_effect`,
    resource_type: 'article',
    description: 'Why asking oneself works better than reading again.',
    language,
  },
  {
    title: 'Spaced repetition',
    url: `${WIKIPEDIA}/Spaced_repetition`,
    resource_type: 'article',
    description: 'When to repeat what one has learnt.',
    language,
  },
  {
    title: 'Worked-example effect',
    url: `${WIKIPEDIA}/Worked-example_effect`,
    resource_type: 'article',
    description: 'Why a solved task comes before an unsolved one.',
    language,
  },
  {
    title: 'Concept map',
    url: `${WIKIPEDIA}/Concept_map`,
    resource_type: 'article',
    description: 'Drawings with a verb on each arrow.',
    language,
  },
  {
    title: 'Learning by teaching',
    url: `${WIKIPEDIA}/Learning_by_teaching`,
    resource_type: 'article',
    description: 'What explaining to others does for oneself.',
    language,
  },
  {
    title: 'Practice (learning method)',
    url: `${WIKIPEDIA}/Practice_(learning_method)`,
    resource_type: 'article',
    description: 'What tells practice from mere repetition.',
    language,
  },
  {
    title: 'How We Think by John Dewey',
    url: 'https://www.gutenberg.org/ebooks/37423',
    resource_type: 'book',
    description: 'A classic on thinking that starts from a question.',
    language,
  },
  {
    title: 'Talks to Teachers on Psychology by William James',
    url: 'https://www.gutenberg.org/ebooks/16287',
    resource_type: 'book',
    description: 'Lectures on attention, habit and memory.',
    language,
  },
  {
    title: 'Learning How to Learn: Powerful mental tools to help you master tough subjects',
    url: 'https://www.coursera.org/learn/learning-how-to-learn',
    resource_type: 'course',
    description: 'A short course on how memory and habits work.',
    language,
  },
  {
    title: 'The Python Tutorial',
    url: 'https://docs.python.org/3/tutorial/index.html',
    resource_type: 'documentation',
    description: 'For those who want to run the worked example.',
    language,
  },
  {
    title: 'Flowcharts Syntax | Mermaid',
    url: 'https://mermaid.js.org/syntax/flowchart.html',
    resource_type: 'documentation',
    description: 'How the picture in the lesson is written.',
    language,
  },
  {
    title: 'Anki - powerful, intelligent flashcards',
    url: 'https://apps.ankiweb.net/',
    resource_type: 'tool',
    description: 'Cards that come back when it is time for them.',
    language,
  },
];
