import { InvalidArgumentError } from 'commander';

/** Reads an amount such as `2` or `0.25` as millionths of a dollar. */
export function parseDollars(value: string): number {
  const micro_usd = /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Math.round(Number(value) * 1_000_000) : 0;
  if (micro_usd > 0) return micro_usd;
  throw new InvalidArgumentError('An amount in dollars such as 2 or 0.25 is needed.');
}
