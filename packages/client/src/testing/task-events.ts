import type { EventBody, TaskEvent } from '@roadwright/domain';

export const TASK_ID = '01900000-0000-7000-8000-000000000001';

/** Numbers the bodies of a task's events, one second after the other. */
export const createEvents = (bodies: readonly EventBody[]): TaskEvent[] =>
  bodies.map((body, index) => ({
    ...body,
    task_id: TASK_ID,
    seq: index + 1,
    at: new Date(1_700_000_000_000 + index * 1000).toISOString(),
  }));

/** The events of a task of so many concepts, whose titles hold more than ASCII. */
export const createCourseEvents = (concepts: number): TaskEvent[] =>
  createEvents([
    { type: 'task_queued', attempt: 1 },
    { type: 'task_started', attempt: 1 },
    ...Array.from({ length: concepts }, (_, index) => ({
      type: 'content_generation_progress' as const,
      concept_id: `concept-${index}`,
      concept_title: `概念 ${index} – naïve`,
      content_type: null,
      status: 'completed' as const,
      progress_current: index + 1,
      progress_total: concepts,
    })),
    {
      type: 'task_completed',
      status: 'completed',
      summary: {
        concepts_total: concepts,
        concepts_done: concepts,
        concepts_failed: 0,
        artifacts_total: concepts * 3,
        artifacts_done: concepts * 3,
      },
    },
  ]);
