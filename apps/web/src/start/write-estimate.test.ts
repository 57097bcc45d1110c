import type { Estimate } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { readCosts, writeConcepts } from './write-estimate.ts';

const figures = { calls: 1, input_tokens: 1, output_tokens: 1, minutes: 1 };
const between = (
  low: number,
  high: number,
  cost_micro_usd: number | null,
): Pick<Estimate, 'low' | 'high'> => ({
  low: { ...figures, concepts: low, cost_micro_usd },
  high: { ...figures, concepts: high, cost_micro_usd },
});

test('concepts are a number or a range', () => {
  expect(writeConcepts(between(6, 6, null))).toBe('6');
  expect(writeConcepts(between(6, 30, null))).toBe('6–30');
});

test('what is not known costs nothing that could be said', () => {
  expect(readCosts(between(1, 2, null))).toBeNull();
  expect(readCosts(between(1, 2, 7))).toEqual({ low: 7, high: 7 });
});
