import type { QualityReport } from '@roadwright/domain';

type Spent = QualityReport['spent'];

const countTokens = ({ input_tokens, output_tokens }: Spent['writing']): number =>
  input_tokens + output_tokens;

/** Gives the tokens of checking and mending as a share of those of writing; null where nothing was written. */
export function measureShare({ writing, checking, repairing }: Spent): number | null {
  const written = countTokens(writing);
  return written === 0 ? null : (countTokens(checking) + countTokens(repairing)) / written;
}
