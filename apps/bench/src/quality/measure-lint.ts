import type { QuizQuestion } from '@roadwright/domain';
import { applyRules, ITEM_RULES, prepareItems } from '@roadwright/quality';

/** The first rounds let the compiler warm up; the middle one of the rest counts. */
const WARM_UP = 3;
const ROUNDS = 9;

/** Judges questions by all rules for one, and gives how many a core judges in a second. */
export function measureLint(questions: readonly QuizQuestion[]): number {
  const paces = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const { user, system } = process.cpuUsage();
    for (const question of questions)
      for (const item of prepareItems([question], { language: 'en' })) applyRules(ITEM_RULES, item);
    const spent = process.cpuUsage({ user, system });
    return (1_000_000 * questions.length) / Math.max(1, spent.user + spent.system);
  });
  const counted = paces.slice(WARM_UP).toSorted((one, other) => one - other);
  return counted[Math.floor(ROUNDS / 2)] ?? 0;
}
