import { cutText } from '@roadwright/domain';
import { defineRule } from '../rule/define-rule.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { AskedLesson } from './asked-lesson.ts';
import type { QuizItem } from './quiz-item.ts';

/** Shorter than this a quote stands in any lesson. */
const LEAST_LETTERS = 10;
/** A quote of more than that is no quote; so much of it is looked for. */
const LONGEST_READ = 4000;
/** Stands in a quote for what was left out of it. */
export const LEFT_OUT = /\[?(?:…|\.{3,}|⋯)\]?/u;

/** What is normalised in a lesson as it is by itself, an address aside: usual signs of one line, no `]`, no mark before a line. */
const PLAIN = /^(?![#>+])[ -\\^-~‘’“”–—、。《》一-鿿！（），：；？]+$/;
/** For each part the lesson is read back to the last link, so that only of few parts it stays linear. */
const MOST_COPIED = 4;
/** An accent by itself melts into the letter before it. */
const MARK = /^\p{M}/u;
/** What stands before the address of a link, as NFKC sees it. */
const CLOSING = [']', '］', '﹈'];

/** The quote that a question rests on stands in its own lesson. */
export const grounding = defineRule<QuizItem>({
  name: 'grounding',
  severity: 'warning',
  source:
    'arXiv 2505.02850: of questions without structured context 37 % met all criteria; the quote is checked by code',
  find: ({ question: { quote }, lesson }) => {
    if (quote === undefined || lesson === null) return [];
    const parts = cutText(quote, LONGEST_READ)
      .split(LEFT_OUT)
      .map((part) => ({ written: part.trim(), normal: normaliseText(part) }))
      .filter(({ normal }) => normal !== '');
    const width = parts.reduce((sum, { normal }) => sum + measure(normal), 0);
    if (width < LEAST_LETTERS)
      return [fault(`The quote "${cutText(quote, 120)}" is too short to prove anything.`)];
    return standsIn(lesson, parts)
      ? []
      : [fault(`The quote "${cutText(quote, 120)}" does not stand in the lesson.`)];
  },
});

const measure = (part: string): number => part.length + (part.match(/\p{Script=Han}/gu)?.length ?? 0);

interface Part {
  readonly written: string;
  readonly normal: string;
}

/** Whether the parts stand in the lesson, one after the other. */
function standsIn(lesson: AskedLesson, parts: readonly Part[]): boolean {
  // Most are copied letter by letter, which shows before the whole lesson is normalised.
  const isPlain = parts.length <= MOST_COPIED && parts.every(({ written }) => PLAIN.test(written));
  if (isPlain && isCopied(lesson.markdown, parts)) return true;
  let from = 0;
  for (const { normal } of parts) {
    const at = lesson.normal.indexOf(normal, from);
    if (at === -1) return false;
    from = at + normal.length;
  }
  return true;
}

function isCopied(markdown: string, parts: readonly Part[]): boolean {
  let from = 0;
  for (const { written } of parts) {
    const at = markdown.indexOf(written, from);
    from = at + written.length;
    if (at === -1 || MARK.test(markdown.charAt(from)) || mayBeAddress(markdown, at)) return false;
  }
  return true;
}

/** An address ends at the first blank; it is no part of a normalised lesson. */
function mayBeAddress(markdown: string, at: number): boolean {
  const start = Math.max(...CLOSING.map((sign) => markdown.lastIndexOf(sign, at)));
  return start !== -1 && !/\s/.test(markdown.slice(start, at));
}

const fault = (detail: string) => ({
  where: 'quote',
  detail,
  suggestion:
    'Copy a sentence from the lesson, word for word, that proves the right answer; if there is none, ask about something else.',
});
