import { expect, test } from 'vitest';
import { readLine } from './read-line.ts';

const shown = (line: string) => readLine(line).shown;

test('everyday log lines stay in the log file', () => {
  expect(shown('{"level":"info","msg":"task done"}')).toBeNull();
  expect(shown('   ')).toBeNull();
});

test('a warning or worse is shown with its reason', () => {
  expect(shown('{"level":"warn","msg":"db_pool_high_usage"}')).toBe('warn: db_pool_high_usage');
  expect(shown('{"level":"error","msg":"flush failed","error":{"message":"no link"}}')).toBe(
    'error: flush failed (no link)',
  );
});

test('what is not a log line was written for a person', () => {
  expect(shown('PORT: a whole number is needed')).toBe('PORT: a whole number is needed');
  expect(shown('{"half":')).toBe('{"half":');
  expect(shown('{"answer":42}')).toBe('{"answer":42}');
});

test('the provider that a child writes with is heard', () => {
  expect(readLine('{"level":"info","msg":"lanes open","provider":"demo (offline)"}').provider).toBe(
    'demo (offline)',
  );
  expect(readLine('{"level":"info","msg":"lanes open"}').provider).toBeNull();
});
