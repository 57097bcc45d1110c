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
} as const;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Lists sound lessons of full length, 6 KB each, in English and Chinese, with code, tables and diagrams. */
export const listWholeLessons = (): Lesson[] =>
  WHOLE.map(([name, title, language]) => ({
    ...ORDERED,
    title,
    language,
    markdown: read(`whole/${name}.md`),
    // One text for all of them, as the lessons of a course are ordered.
    prompt: [read('order.md')],
  }));
