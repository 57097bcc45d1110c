import { constants, getPriority, setPriority } from 'node:os';
import { expect, test } from 'vitest';
import { yieldCores } from './yield-cores.ts';

// Priorities can only be lowered by an ordinary user, so the two cases have this order.
test('gives way to processes of normal priority, and keeps a priority that is lower still', () => {
  yieldCores();
  expect(getPriority()).toBeGreaterThanOrEqual(constants.priority.PRIORITY_BELOW_NORMAL);
  setPriority(constants.priority.PRIORITY_LOW);
  yieldCores();
  expect(getPriority()).toBe(constants.priority.PRIORITY_LOW);
});
