import { judgePolicy, PACED } from '@roadwright/llm/testing';
import { expect, test } from 'vitest';
import { UsageError } from '../report/usage-error.ts';
import { readSeeds } from './limiter-bench.ts';
import { countMissed, renderSummary, renderVerdict } from './verdict.ts';

const rows = [
  { bar: 'goodput, 8', wanted: '≥ 0.95', figure: 0.99949, worst: 0.5, met: true },
  { bar: 'recovery, s', wanted: '≤ 60', figure: Infinity, worst: Infinity, met: false },
  { bar: '429 share, 8', wanted: '', figure: 0.1, worst: 0.2, met: true },
];

test('a bar that was missed says so, one that nobody wanted says nothing', () => {
  expect(renderVerdict({ policy: 'paced', rows })).toBe(`| bar | wanted | mean | worst seed | met |
| --- | --- | --- | --- | --- |
| goodput, 8 | ≥ 0.95 | 0.999 | 0.5 | yes |
| recovery, s | ≤ 60 | never | never | no |
| 429 share, 8 |  | 0.1 | 0.2 |  |
`);
  expect(countMissed(rows)).toBe(1);
});

test('the summary finds every figure among the bars', async () => {
  const judged = { policy: 'paced', rows: await judgePolicy(PACED, [1]) };
  expect(renderSummary([judged])).not.toContain('–');
  expect(renderSummary([{ policy: 'paced', rows }])).toContain('–');
}, 60_000);

test('takes seeds with commas between, and nothing else', () => {
  expect(readSeeds([])).toEqual([1, 2, 3, 4, 5]);
  expect(readSeeds(['--seeds', '7,11'])).toEqual([7, 11]);
  for (const text of ['', '1,', 'x', '-1', '1.5'])
    expect(() => readSeeds([`--seeds=${text}`])).toThrow(UsageError);
});
