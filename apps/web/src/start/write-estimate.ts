import type { Estimate } from '@roadwright/domain';

/** Writes how many concepts it will be: one number, or from the short course to the longest. */
export const writeConcepts = ({ low, high }: Pick<Estimate, 'low' | 'high'>): string =>
  low.concepts === high.concepts ? String(low.concepts) : `${low.concepts}–${high.concepts}`;

/** Gives what it costs from the short course to the longest, in micro-dollars; null when a price is not known. */
export function readCosts({
  low,
  high,
}: Pick<Estimate, 'low' | 'high'>): { low: number; high: number } | null {
  if (low.cost_micro_usd === null || high.cost_micro_usd === null) return null;
  return { low: low.cost_micro_usd, high: high.cost_micro_usd };
}
