import { countHan } from '../text/count-han.ts';
import { countSyllables } from '../text/count-syllables.ts';
import type { LessonSubject } from './lesson.ts';

/** Flesch's samples had 100 words; of less, one long word decides. */
const LEAST_WORDS = 100;
const LEAST_CHARACTERS = 120;

const WORD = /[A-Za-z][A-Za-z'’]*/g;
const HAN = /\p{Script=Han}/u;
const PAUSE = /[，、：—,]+/;

/** What is read as sentences: paragraphs and items; headings, cells and quotations are left out. */
const listSentences = ({ prose }: LessonSubject): string[] =>
  prose
    .filter(({ holder, is_quoted }) => (holder === 'paragraph' || holder === 'item') && !is_quoted)
    .flatMap(({ words }) => words.sentences);

/**
 * The Flesch-Kincaid grade, .39 words per sentence + 11.8 syllables per word - 15.59; null for fewer than 100 words.
 * Kincaid, Fishburne, Rogers & Chissom 1975, Research Branch Report 8-75.
 */
export function gradeEnglish(subject: LessonSubject): number | null {
  let [words, syllables, sentences] = [0, 0, 0];
  for (const sentence of listSentences(subject)) {
    const found = sentence.match(WORD) ?? [];
    if (found.length === 0) continue;
    sentences++;
    words += found.length;
    for (const word of found) syllables += countSyllables(word);
  }
  if (words < LEAST_WORDS) return null;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Mean characters of Chinese sentences and of their clauses; null for fewer than 120 characters. */
export function gradeChinese(subject: LessonSubject): { sentence: number; clause: number } | null {
  let [characters, sentences, clauses] = [0, 0, 0];
  for (const sentence of listSentences(subject)) {
    const own = countHan(sentence);
    if (own === 0) continue;
    characters += own;
    sentences++;
    clauses += sentence.split(PAUSE).filter((clause) => HAN.test(clause)).length;
  }
  if (characters < LEAST_CHARACTERS) return null;
  return { sentence: characters / sentences, clause: characters / clauses };
}
