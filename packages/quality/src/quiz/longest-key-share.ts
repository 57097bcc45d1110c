import { defineRule } from '../rule/define-rule.ts';
import { findLongest } from './longest-key.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** How often the longest option of a course's questions is the right one, against chance. */
export interface LongestKeyShare {
  /** Questions that count: one right option of three or more, and one option longer than all others. */
  readonly questions: number;
  readonly found: number;
  readonly expected: number;
  /** The counts between which chance stays in 95 of 100 courses; null where there are too few questions to tell. */
  readonly band: readonly [low: number, high: number] | null;
}

const LEAST_OPTIONS = 3;
/** Below five expected, the normal curve says nothing of a count. */
const LEAST_EXPECTED = 5 - 1e-9;
const Z_95 = 1.95996398454;

const isCounted = (item: QuizItem): boolean =>
  item.keys.size === 1 && item.options.length >= LEAST_OPTIONS && findLongest(item) !== -1;

const isFound = (item: QuizItem): boolean => isCounted(item) && item.keys.has(findLongest(item));

const listChances = (items: readonly QuizItem[]): number[] =>
  items.filter(isCounted).map(({ options }) => 1 / options.length);

/** How often chance would make the longest option the right one: of each question that counts, one by its options. */
export const countByChance = (items: readonly QuizItem[]): number =>
  listChances(items).reduce((sum, chance) => sum + chance, 0);

/** Lists the places of the items whose longest option is the right one, the most conspicuous first. */
export const listLongestKeys = (items: readonly QuizItem[]): number[] =>
  items
    .flatMap((item, place) => (isFound(item) ? [{ place, lead: measureLead(item) }] : []))
    .toSorted((one, other) => other.lead - one.lead || one.place - other.place)
    .map(({ place }) => place);

/** How many times as long as the next the longest option is. */
function measureLead({ options }: QuizItem): number {
  const [first = 0, second = 0] = options.map(({ width }) => width).toSorted((one, other) => other - one);
  return first / Math.max(1, second);
}

/** Counts how often the longest option is right; each question is held to the chance that its options give. */
export function measureLongestKeyShare(items: readonly QuizItem[]): LongestKeyShare {
  const chances = listChances(items);
  const found = items.filter(isFound).length;
  const expected = countByChance(items);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  // A count is whole: half of one is added for what lies between (de Moivre; Poisson's binomial).
  const reach = Z_95 * Math.sqrt(variance) + 0.5;
  const band =
    expected < LEAST_EXPECTED ? null : ([Math.max(0, expected - reach), expected + reach] as const);
  return { questions: chances.length, found, expected, band };
}

/** Over a course, the longest option is right no more and no less often than chance has it. */
export const longestKeyShare = defineRule<readonly QuizItem[]>({
  name: 'longest_key_share',
  severity: 'warning',
  source: `${HALADYNA}, 24; measured: 51 % in a peer's questions of four options, where chance has 25 %`,
  find: (items) => {
    const { questions, found, expected, band } = measureLongestKeyShare(items);
    if (band === null || (found >= band[0] && found <= band[1])) return [];
    const often = found > expected ? 'often' : 'seldom';
    return [
      {
        where: '',
        detail: `The longest option is right in ${found} of ${questions} questions, too ${often} for chance (${band[0].toFixed(1)} to ${band[1].toFixed(1)}).`,
        suggestion:
          found > expected
            ? 'Shorten right options, or write wrong ones out, until the longest is wrong in most questions.'
            : 'Let the right option be the longest now and then.',
      },
    ];
  },
});
