import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.for([
  [-1, '0 s'],
  [8_400, '8 s'],
  [59_600, '1 min'],
  [185_000, '3 min'],
  [3_600_000, '1 h'],
  [3_900_000, '1 h 5 min'],
] as const)('%i ms are written %s', ([ms, written]) => {
  expect(formatDuration(ms)).toBe(written);
});
