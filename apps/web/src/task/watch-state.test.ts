import type { TaskEvent } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { NOTHING_SEEN, reduceWatch } from './watch-state.ts';

const at = '2026-01-01T00:00:00.000Z';
const events: TaskEvent[] = [
  { type: 'task_queued', attempt: 1, task_id: 't', seq: 1, at },
  { type: 'step_started', step: 'curriculum_design', task_id: 't', seq: 2, at },
];

test('events move the progress on and say when they came', () => {
  const state = reduceWatch(NOTHING_SEEN, { type: 'events', events, received_at: 7 });
  expect(state).toMatchObject({ progress: { seq: 2, step: 'curriculum_design' }, received_at: 7 });
});

test('what was checked is counted once, however often the events come', () => {
  const checked: TaskEvent[] = [
    {
      type: 'quality_checked',
      concept_id: 'moves',
      content_type: 'quiz',
      findings_count: 3,
      blocking_count: 1,
      task_id: 't',
      seq: 1,
      at,
    },
  ];
  const state = reduceWatch(NOTHING_SEEN, { type: 'events', events: checked, received_at: 7 });
  expect(state.checks).toMatchObject({ pieces_checked: 1, blocking_count: 1 });
  const again = reduceWatch(state, { type: 'events', events: checked, received_at: 8 });
  expect(again.checks).toBe(state.checks);
});

test('a lost connection keeps the progress', () => {
  const before = reduceWatch(NOTHING_SEEN, { type: 'events', events, received_at: 7 });
  const connection = { state: 'polling', reason: 'html' } as const;
  expect(reduceWatch(before, { type: 'connection', connection })).toEqual({ ...before, connection });
});

test('a watch that gave up says why', () => {
  expect(reduceWatch(NOTHING_SEEN, { type: 'gave_up', error: 'gone' }).error).toBe('gone');
});

test('answers of a person are counted, and their own edits are not', () => {
  const required = {
    type: 'human_review_required',
    roadmap_id: 'r',
    stages_count: 1,
    concepts_count: 1,
  } as const;
  const reviews: TaskEvent[] = [
    { ...required, round: 1, task_id: 't', seq: 1, at },
    { ...required, round: 2, task_id: 't', seq: 2, at },
    { type: 'review_answered', round: 2, approved: false, task_id: 't', seq: 3, at },
    { ...required, round: 3, task_id: 't', seq: 4, at },
  ];
  const state = reduceWatch(NOTHING_SEEN, { type: 'events', events: reviews, received_at: 7 });
  expect(state).toMatchObject({ answers_count: 1, progress: { review: { round: 3 } } });
  const again = reduceWatch({ ...state, error: 'gone' }, { type: 'events', events: reviews, received_at: 8 });
  expect(again, 'all events once more').toMatchObject({ answers_count: 1, error: null });
});
