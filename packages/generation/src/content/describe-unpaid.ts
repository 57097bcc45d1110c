import { CONTENT_TYPES, type Failure, type LlmClient } from '@roadwright/domain';
import { isUnpaid } from '../lane/budget.ts';
import type { MissingPiece } from './count-outcome.ts';

/** Says what is missing because a budget is spent, and about what it would cost; null when none is. */
export function describeUnpaid(
  failures: readonly MissingPiece[],
  llm: Pick<LlmClient, 'estimateCost'>,
): Failure | null {
  const unpaid = failures.filter(isUnpaid);
  const [first] = unpaid;
  if (first === undefined) return null;
  const counts = CONTENT_TYPES.flatMap((content_type) => {
    const count = unpaid.filter((piece) => piece.content_type === content_type).length;
    return count === 0 ? [] : [`${content_type} ${count}`];
  });
  // A price that is not known any more makes the sum unknown, and then none is told.
  const costs = unpaid.map(({ content_type }) => llm.estimateCost(content_type));
  const known = costs.filter((cost) => cost !== null);
  const cost =
    known.length < costs.length
      ? ''
      : ` They would cost about ${known.reduce((sum, part) => sum + part, 0)} micro-USD.`;
  return {
    code: first.code,
    detail: `${first.detail} Missing for want of money: ${counts.join(', ')}.${cost} Retry the task with a new budget_micro_usd to make just what is missing.`,
  };
}
