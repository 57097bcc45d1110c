import type { EventBody } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCourseEvents, createEvents } from '../testing/task-events.ts';
import { applyEvent } from './apply-event.ts';
import { NO_PROGRESS } from './task-progress.ts';

const fold = (bodies: readonly EventBody[]) => createEvents(bodies).reduce(applyEvent, NO_PROGRESS);

const frame = (
  content_type: 'tutorial' | 'resources' | 'quiz' | null,
  status: 'generating' | 'completed' | 'failed',
  progress_current = 0,
): EventBody => ({
  type: 'content_generation_progress',
  concept_id: 'moves',
  concept_title: 'Moves',
  content_type,
  status,
  progress_current,
  progress_total: 2,
  ...(status === 'failed' ? { error: { code: 'llm_timeout', detail: 'No answer came in time.' } } : {}),
});

describe('the progress of a task', () => {
  test('follows its steps and rounds', () => {
    expect(
      fold([
        { type: 'task_queued', attempt: 1 },
        { type: 'task_started', attempt: 1 },
        { type: 'step_started', step: 'roadmap_edit', round: 2 },
      ]),
    ).toMatchObject({ seq: 3, status: 'processing', step: 'roadmap_edit', round: 2 });
  });

  test('says that a crash is being mended until work goes on', () => {
    const crash: EventBody[] = [{ type: 'task_recovering', attempt: 2 }];
    expect(fold(crash).recovering).toBe(true);
    expect(fold([...crash, frame(null, 'generating')]).recovering).toBe(false);
  });

  test('waits for a person between the outline and the answer', () => {
    const outline: EventBody[] = [
      { type: 'roadmap_ready', roadmap_id: 'rust-1', title: 'Rust', concepts_total: 2 },
      {
        type: 'human_review_required',
        roadmap_id: 'rust-1',
        round: 1,
        stages_count: 1,
        concepts_count: 2,
      },
    ];
    expect(fold(outline)).toMatchObject({
      status: 'human_review_pending',
      step: 'human_review',
      round: 0,
      roadmap_id: 'rust-1',
      title: 'Rust',
      review: { round: 1, stages_count: 1, concepts_count: 2 },
    });
    const answered = fold([...outline, { type: 'review_answered', round: 1, approved: false }]);
    expect(answered).toMatchObject({ status: 'processing', review: null });
  });

  test('keeps the pieces of a concept and why one failed', () => {
    const progress = fold([
      frame(null, 'generating'),
      frame('tutorial', 'completed'),
      frame('quiz', 'failed'),
      frame(null, 'failed', 1),
    ]);
    expect(progress.concepts.get('moves')).toEqual({
      concept_id: 'moves',
      title: 'Moves',
      status: 'partial',
      pieces: { tutorial: 'completed', quiz: 'failed' },
      failures: [{ code: 'llm_timeout', detail: 'No answer came in time.' }],
    });
    expect(progress).toMatchObject({ concepts_ended: 1, concepts_total: 2 });
  });

  test.for([
    ['completed', createCourseEvents(2).at(-1)],
    [
      'failed',
      { type: 'task_failed', status: 'failed', problem: { code: 'llm_auth_refused', detail: 'Set a key.' } },
    ],
    ['cancelled', { type: 'task_cancelled', status: 'cancelled' }],
  ] as [string, EventBody][])('ends as %s', ([status, body]) => {
    expect(fold([{ type: 'task_recovering', attempt: 2 }, body])).toMatchObject({
      status,
      recovering: false,
    });
  });

  test('leaves no concept under way when the task is cancelled', () => {
    const cancelled: EventBody = { type: 'task_cancelled', status: 'cancelled' };
    const statusAfter = (...bodies: EventBody[]) =>
      fold([...bodies, cancelled]).concepts.get('moves')?.status;
    expect(statusAfter(frame(null, 'generating'))).toBe('pending');
    expect(statusAfter(frame(null, 'generating'), frame('tutorial', 'completed'))).toBe('partial');
    expect(statusAfter(frame(null, 'completed', 1))).toBe('completed');
  });

  test('counts what is checked and what was found', () => {
    const checked = (findings_count: number, blocking_count: number): EventBody => ({
      ...{ type: 'quality_checked', concept_id: 'moves', content_type: 'quiz' },
      ...{ findings_count, blocking_count },
    });
    expect(fold([checked(0, 0), checked(3, 1), checked(2, 0)]).quality).toEqual({
      pieces_checked: 3,
      findings_count: 5,
      blocking_count: 1,
    });
  });

  test('ignores events that are new to it', () => {
    const event = { type: 'something_new', task_id: 't', seq: 1, at: '2026-01-01T00:00:00Z' };
    expect(applyEvent(NO_PROGRESS, event as never)).toMatchObject({ seq: 1, status: 'pending' });
  });

  test('is the same when events are repeated', () => {
    const events = createCourseEvents(4);
    const expected = events.reduce(applyEvent, NO_PROGRESS);
    fc.assert(
      fc.property(fc.array(fc.nat(events.length - 1)), (repeated) => {
        const replayed = events.flatMap((event, index) => [
          event,
          ...repeated.filter((earlier) => earlier <= index).map((earlier) => events[earlier]!),
        ]);
        expect(replayed.reduce(applyEvent, NO_PROGRESS)).toEqual(expected);
      }),
    );
  });
});
