import { expect, it } from 'vitest';
import { listTerms } from './list-terms.ts';

it('lists content words by their stems', () => {
  expect([...listTerms('which of the following glaciers is moving?')]).toEqual(['glacier', 'mov']);
});

it('lists pairs of Chinese characters, without those that only bind', () => {
  expect([...listTerms('下列哪项是货币政策的工具')]).toEqual(['货币', '币政', '政策', '工具']);
});
