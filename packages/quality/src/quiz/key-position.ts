import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';

/** How the right answers of a course lie, against chance. */
export interface KeyPosition {
  /** Questions that count: one right option of three or more. */
  readonly questions: number;
  /** How often the right option stands at each place, and how often chance would put it there. */
  readonly places: readonly { readonly found: number; readonly expected: number }[];
  readonly chi_square: number;
  /** What chance stays below in 95 of 100 courses; null where there are too few questions to tell. */
  readonly limit: number | null;
}

const LEAST_OPTIONS = 3;
/** Below five a place, chi-square says nothing (Cochran 1954). */
const LEAST_EXPECTED = 5;
const Z_95 = 1.644853626951;

/** Counts where the right options stand; questions of three options and of four are held to chances of their own. */
export function measureKeyPosition(items: readonly QuizItem[]): KeyPosition {
  const counted = items.filter(({ keys, options }) => keys.size === 1 && options.length >= LEAST_OPTIONS);
  const places: { found: number; expected: number }[] = [];
  let chi_square = 0;
  let freedom = 0;
  for (const [count, group] of Map.groupBy(counted, ({ options }) => options.length)) {
    const found = Array.from(
      { length: count },
      (_, place) => group.filter(({ keys }) => keys.has(place)).length,
    );
    const expected = group.length / count;
    for (const [place, times] of found.entries()) {
      const sum = places[place] ?? { found: 0, expected: 0 };
      places[place] = { found: sum.found + times, expected: sum.expected + expected };
    }
    if (expected < LEAST_EXPECTED) continue;
    chi_square += found.reduce((sum, times) => sum + (times - expected) ** 2 / expected, 0);
    freedom += count - 1;
  }
  return { questions: counted.length, places, chi_square, limit: freedom === 0 ? null : limitOf(freedom) };
}

/** The 95th percentile of chi-square, within a hundredth (Wilson and Hilferty 1931). */
function limitOf(freedom: number): number {
  const share = 2 / (9 * freedom);
  return freedom * (1 - share + Z_95 * Math.sqrt(share)) ** 3;
}

/** Over a course, the right option stands at every place about as often. */
export const keyPosition = defineRule<readonly QuizItem[]>({
  name: 'key_position',
  severity: 'warning',
  source:
    'Pearson 1900, chi-square; Haladyna 20: vary the place of the right answer; arXiv 2605.01846: models favour places',
  find: (items) => {
    const { places, chi_square, limit } = measureKeyPosition(items);
    if (limit === null || chi_square <= limit) return [];
    const drawn = places.map(({ found }) => found).join(', ');
    return [
      {
        where: '',
        detail: `The right options stand at the places 1 to ${places.length} so often: ${drawn} (chi-square ${chi_square.toFixed(1)}, by chance below ${limit.toFixed(1)}).`,
        suggestion: 'Shuffle the options of the questions.',
      },
    ];
  },
});
