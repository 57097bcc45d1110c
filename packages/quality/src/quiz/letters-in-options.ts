import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';
import { POSITION_BIAS } from './sources.ts';

const LETTER = /^\s*(?:\(([A-Ha-h])\)|\[([A-Ha-h])\]|([A-Ha-h])\s?[.):、]|([A-H])\s[-–—]\s)\s*\S/u;
const NUMBER = /^\s*(?:\((\d)\)|\[(\d)\]|(\d)\s?[)、]|(\d)[.:](?!\d))\s*\S/u;
const CIRCLED = /^\s*[①-⑧]/u;
/** Spares most options the closer look. */
const MAY_BEGIN = /^\s*(?:[([（【]|[A-Ha-h\d][\s.):、．：）]|[①-⑧])/u;
const FEW = 2;

/** Takes the letter or number of its place from an option; the option as it is where it has none. */
function readLabel(option: string): number | null {
  if (!MAY_BEGIN.test(option)) return null;
  const text = option
    .normalize('NFC')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('．', '.')
    .replaceAll('：', ':');
  const letter = LETTER.exec(text)?.slice(1).find(Boolean);
  if (letter !== undefined) return letter.toUpperCase().charCodeAt(0) - 65;
  const number = NUMBER.exec(text)?.slice(1).find(Boolean);
  if (number !== undefined) return Number(number) - 1;
  return CIRCLED.test(text) ? text.trim().charCodeAt(0) - 0x2460 : null;
}

/** Options have no letters of their own: the page numbers them, and after a shuffle theirs are wrong. */
export const lettersInOptions = defineRule<QuizItem>({
  name: 'letters_in_options',
  severity: 'warning',
  source: POSITION_BIAS,
  find: ({ options }) => {
    const labels = options.map(({ text }) => readLabel(text));
    const fitting = labels.filter((label, index) => label === index).length;
    const all = new Set(labels.filter((label) => label !== null)).size;
    // One alone may be a name: `E. coli`, `A. Lincoln`. Shuffled ones have all letters, each once.
    const shuffled =
      all === options.length && Math.max(...labels.map((label) => label ?? 99)) < options.length;
    if ((fitting < FEW || fitting * 2 < options.length) && !(shuffled && all >= FEW)) return [];
    const first = labels.findIndex((label) => label !== null);
    return [
      {
        where: 'options',
        detail: `Options begin with letters or numbers of their own: "${options[first]?.text}".`,
        suggestion: 'Give the bare text of each option.',
      },
    ];
  },
});
