import type { ClaimedTask, Failure, LlmBudget } from '@roadwright/domain';

/** Gives what a claim may spend of its task's budget; undefined where the task has none. */
export function createBudget({ request, spent_micro_usd }: ClaimedTask): LlmBudget | undefined {
  const limit_micro_usd = request.options.budget_micro_usd;
  return limit_micro_usd === undefined ? undefined : { limit_micro_usd, spent_micro_usd };
}

/** Whether something was not made because the money for it is spent. */
export const isUnpaid = ({ code }: Pick<Failure, 'code'>): boolean => code === 'budget_exhausted';
