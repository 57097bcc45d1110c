import { expect, test } from 'vitest';
import { reduceSubmissions } from './submissions.ts';

const two = [
  { type: 'begun', key: 1, label: 'a' },
  { type: 'begun', key: 2, label: 'b' },
] as const;
const list = two.reduce(reduceSubmissions, []);

test('the newest submission stands first', () => {
  expect(list.map(({ label }) => label)).toEqual(['b', 'a']);
});

test('what happens to one leaves the others alone', () => {
  const phase = { name: 'sending', share: 0.5 } as const;
  const moved = reduceSubmissions(list, { type: 'moved', key: 1, phase });
  expect(moved).toEqual([list[0], { key: 1, label: 'a', phase }]);
});

test('one that was dismissed is gone, whatever comes of it', () => {
  const left = reduceSubmissions(list, { type: 'dismissed', key: 2 });
  const phase = { name: 'refused', error: null } as const;
  expect(reduceSubmissions(left, { type: 'moved', key: 2, phase })).toEqual([list[1]]);
});
