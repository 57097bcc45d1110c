import { expect, test } from 'vitest';
import { listRules } from './list-rules.ts';

test('every rule has a name of its own, a severity and a source', () => {
  const rules = listRules();
  expect(rules.length).toBeGreaterThan(70);
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
  for (const { rule, source } of rules) {
    expect(rule).toMatch(/^[a-z][a-z_]+$/);
    expect([rule, source.length > 10]).toEqual([rule, true]);
  }
});

test('what would mislead a learner blocks', () => {
  const severities = new Map(listRules().map(({ rule, severity }) => [rule, severity]));
  for (const rule of ['dead_link', 'prompt_leak', 'prerequisite_cycle']) {
    expect([rule, severities.get(rule)]).toEqual([rule, 'blocking']);
  }
});
