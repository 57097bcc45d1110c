import { expect, test } from 'vitest';
import { readTheme } from './theme.ts';

test.for([
  ['dark', 'dark'],
  ['light', 'light'],
  ['sepia', 'system'],
  [null, 'system'],
] as const)('a kept %s is shown as %s', ([kept, theme]) => {
  expect(readTheme(kept)).toBe(theme);
});
