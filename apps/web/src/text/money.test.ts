import { expect, test } from 'vitest';
import { writeMoney } from './money.ts';

test.for([
  [0, 'en', '$0.00'],
  [9_999, 'en', '< $0.01'],
  [1_234_567, 'en', '$1.23'],
  [1_234_567, 'zh-CN', '$1.23'],
] as const)('%i micro-dollars in %s are %s', ([micro_usd, tag, written]) => {
  expect(writeMoney(micro_usd, tag)).toBe(written);
});
