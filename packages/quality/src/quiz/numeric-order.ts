import { isCatchAll } from './catch-all-option.ts';
import type { QuizText } from './quiz-item.ts';

const NUMBER = /[+\-−]?\d[\d,]*(?:\.\d+)?(?:\/\d+)?/g;
const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const WORD = new RegExp(`^(?:${Object.keys(WORDS).join('|')})(?=$|[ \\p{Script=Han}])`, 'u');
const FEW = 3;

/** How a list of numbers lies; null where the options are no such list. */
export type NumericOrder = 'ascending' | 'descending' | 'lost' | null;

/** Reads the order of options that are numbers of one kind, at least three; one of them may say `none of the above`. */
export function readNumericOrder(options: readonly QuizText[]): NumericOrder {
  const values: number[] = [];
  let kind: string | null = null;
  for (const option of options) {
    if (isCatchAll(option.lower, 'none') || isCatchAll(option.lower, 'all')) continue;
    const read = readValue(option.lower);
    if (read === null || (kind !== null && kind !== read.kind)) return null;
    kind = read.kind;
    values.push(read.value);
  }
  if (values.length < FEW) return null;
  if (values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value)))
    return 'ascending';
  if (values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value)))
    return 'descending';
  return 'lost';
}

/** The one number of a text, and the text without it. */
function readValue(lower: string): { value: number; kind: string } | null {
  const text = lower.replace(/[.。]$/u, '').trim();
  if (text.length > 40) return null;
  const numbers = text.match(NUMBER);
  if (numbers === null) {
    const word = WORD.exec(text)?.[0];
    const value = word === undefined ? undefined : WORDS[word];
    return value === undefined ? null : { value, kind: `#${text.slice(word?.length).trim()}` };
  }
  const [number = ''] = numbers;
  if (numbers.length > 1) return null;
  const [whole = '', under] = number.replaceAll(',', '').replace('−', '-').split('/');
  const value = under === undefined ? Number(whole) : Number(whole) / Number(under);
  return Number.isFinite(value)
    ? {
        value,
        kind: text
          .replace(number, '#')
          .replaceAll(/\s/g, '')
          .replace(/(?<=#[a-z]{3,})s$/, ''),
      }
    : null;
}
