import { defineRule } from '../rule/define-rule.ts';
import { isCatchAll } from './catch-all-option.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** How much longer the right option may be, and from how many letters on the eye sees it. */
const MOST_TIMES = 1.5;
const VISIBLE = 15;

/** The place of the longest option where no other is as long; -1 where several are. */
export function findLongest({ options }: Pick<QuizItem, 'options'>): number {
  const most = Math.max(...options.map(({ width }) => width));
  const first = options.findIndex(({ width }) => width === most);
  return options.some(({ width }, index) => width === most && index > first) ? -1 : first;
}

/** The right option does not stand out by its length. */
export const longestKey = defineRule<QuizItem>({
  name: 'longest_key',
  severity: 'warning',
  source: `${HALADYNA}, 24: choices of about equal length; measured: the longest of four is right in 51 % of a peer's questions`,
  find: (item) => {
    const { options, keys } = item;
    const longest = findLongest(item);
    if (keys.size !== 1 || options.length < 3 || !keys.has(longest)) return [];
    const width = options[longest]?.width ?? 0;
    const second = Math.max(...options.map((option, index) => (index === longest ? 0 : option.width)));
    if (isCatchAll(options[longest]?.lower ?? '', 'all')) return [];
    if (width <= MOST_TIMES * second || width - second < VISIBLE) return [];
    return [
      {
        where: nameOption(longest),
        detail: `The right option is ${(width / second).toFixed(1)} times as long as the next: "${options[longest]?.text}".`,
        suggestion: 'Shorten the right option, or write the wrong ones out to its length.',
      },
    ];
  },
});
