import { expect, test } from 'vitest';
import { readLine } from './read-line.ts';

test('everyday log lines stay in the log file', () => {
  expect(readLine('{"level":30,"msg":"task done"}')).toBeNull();
  expect(readLine('   ')).toBeNull();
});

test('a warning or worse is shown with its reason', () => {
  expect(readLine('{"level":40,"msg":"db_pool_high_usage"}')).toBe('warning: db_pool_high_usage');
  expect(readLine('{"level":50,"msg":"flush failed","err":{"message":"no link"}}')).toBe(
    'error: flush failed (no link)',
  );
});

test('what is not a log line was written for a person', () => {
  expect(readLine('PORT: a whole number is needed')).toBe('PORT: a whole number is needed');
  expect(readLine('{"half":')).toBe('{"half":');
  expect(readLine('{"answer":42}')).toBe('{"answer":42}');
});
