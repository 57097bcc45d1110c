import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.for([
  [-1, 'en', '0 sec'],
  [8_400, 'en', '8 sec'],
  [59_600, 'en', '1 min'],
  [185_000, 'en', '3 min'],
  [3_600_000, 'en', '1 hr'],
  [3_900_000, 'en', '1 hr 5 min'],
  [185_000, 'zh-CN', '3分钟'],
] as const)('%i ms in %s are written %s', ([ms, tag, written]) => {
  expect(formatDuration(ms, tag)).toBe(written);
});
