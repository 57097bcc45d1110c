import { readFileSync } from 'node:fs';
import type { Lesson } from '../lesson.ts';

const WHOLE = [
  ['json-in-python', 'Reading and writing JSON in Python', 'en'],
  ['light-reactions', 'The light reactions of photosynthesis', 'en'],
  ['git-branches', 'Git 分支与合并', 'zh'],
  ['inflation', '通货膨胀是怎么回事', 'zh'],
] as const;

/** What an author is given besides, so that rules have their texts to compare with. */
const ORDERED = {
  level: 'intermediate',
  word_budget: { min: 700, max: 2500 },
  resources: ['https://docs.python.org/3/library/json.html', 'https://git-scm.com/book/zh/v2'],
  prompt: [
    'You write one lesson of a course. Write it for the level of the learner, in the language of the course, as Markdown alone.',
    'Explain why before how, work one example through from its beginning to its end, name the mistake that most people make.',
    'Use no pictures, no HTML, and no link that is not on the list of resources given below.',
  ],
} as const;

/** Lists sound lessons of full length, 6 KB each, in English and Chinese, with code, tables and diagrams. */
export const listWholeLessons = (): Lesson[] =>
  WHOLE.map(([name, title, language]) => ({
    ...ORDERED,
    title,
    language,
    markdown: readFileSync(new URL(`whole/${name}.md`, import.meta.url), 'utf8'),
  }));
