import type { TaskEvent } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { countBlocking, foldChecks, NO_CHECKS } from './checks.ts';
import { listFaulty } from './list-faulty.ts';

const checked = (concept_id: string, blocking_count: number): TaskEvent => ({
  type: 'quality_checked',
  concept_id,
  content_type: 'quiz',
  findings_count: blocking_count + 1,
  blocking_count,
  task_id: 't',
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
});

test('pieces that were checked are counted, with what would mislead', () => {
  const checks = foldChecks(NO_CHECKS, [checked('a', 0), checked('b', 2)]);
  expect(checks).toMatchObject({ pieces_checked: 2, blocking_count: 2 });
  expect([countBlocking(checks, 'a'), countBlocking(checks, 'b'), countBlocking(checks, 'c')]).toEqual([
    0, 2, 0,
  ]);
});

test('a piece that was checked once more counts once, as it is now', () => {
  const checks = foldChecks(foldChecks(NO_CHECKS, [checked('b', 2)]), [checked('b', 1)]);
  expect(checks).toMatchObject({ pieces_checked: 1, blocking_count: 1 });
});

test('events of other things change nothing at all', () => {
  const other = { type: 'task_started', attempt: 1 } as TaskEvent;
  expect(foldChecks(NO_CHECKS, [other])).toBe(NO_CHECKS);
});

test('concepts with what would mislead are listed', () => {
  expect(listFaulty(foldChecks(NO_CHECKS, [checked('a', 0), checked('b', 2)]))).toEqual(['b']);
});
