import type { AcceptedTask, EventPage, Lane, Problem, RoadmapView, TaskView } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { framework } from '../../testing/course.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import type { HeldTask } from '../../testing/start-test-worker.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const FAILURE = { code: 'llm_timeout', detail: 'Try again.' } as const;
const read = async <Body>(path: string) => (await (await test.api.request(path)).json()) as Body;
const getTask = (task_id: string) => read<TaskView>(`/api/v1/tasks/${task_id}`);
const act = (task_id: string, verb: 'cancel' | 'retry') => test.post(`/api/v1/tasks/${task_id}/${verb}`);
const review = (task_id: string, approved: boolean) =>
  test.post(`/api/v1/tasks/${task_id}/review`, approved ? { approved } : { approved, feedback: 'Shorter.' });
const listTypes = async (task_id: string) => {
  const { items } = await read<EventPage>(`/api/v1/tasks/${task_id}/events`);
  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, place) => place + 1));
  return items.map(({ type }) => type);
};

/** Says of each answer its status, or of a problem that it is a whole one and which. */
async function outcomes(answers: Promise<Response>[]): Promise<(number | string)[]> {
  const told = (await Promise.all(answers)).map(async (response) => {
    if (response.ok) return response.status;
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.status]).toEqual([409, 409]);
    return problem.code;
  });
  return (await Promise.all(told)).sort();
}

const times = (count: number, send: () => Promise<Response>) => Array.from({ length: count }, send);

/** Takes this task, past those that were cancelled while they waited for a test to take them. */
async function take(lane: Lane, task_id: string): Promise<HeldTask> {
  for (;;) {
    const held = await test.worker.take(lane);
    if (held.task.task_id === task_id) return held;
  }
}

const nameRoadmap = (task_id: string) => `rust-${task_id.slice(-8)}`;

async function design(task_id: string, edge: 'open_content' | 'open_review'): Promise<void> {
  const held = await take('design', task_id);
  await held.end({ edge, roadmap_id: nameRoadmap(task_id), framework });
}

/** A task whose outline waits for a person. */
async function openReview(): Promise<string> {
  const task_id = await test.submit();
  await design(task_id, 'open_review');
  return task_id;
}

describe('of many who act on one task at once', () => {
  it('one answers its review, and the others are told that it is answered', async () => {
    const task_id = await openReview();
    const answers = [true, false, true, false].map((approved) => review(task_id, approved));
    expect(await outcomes(answers)).toEqual([200, 'not_in_review', 'not_in_review', 'not_in_review']);
    const answered = (await listTypes(task_id)).filter((type) => type === 'review_answered');
    expect(answered).toHaveLength(1);
    expect(await outcomes([act(task_id, 'cancel')])).toEqual([200]);
  });

  it('one cancels it, whether a person answered it just before or not', async () => {
    for (let round = 0; round < 3; round++) {
      const task_id = await openReview();
      const answers = [review(task_id, true), act(task_id, 'cancel'), review(task_id, false)];
      const cancels = outcomes([answers[1]!, act(task_id, 'cancel')]);
      const reviews = await outcomes([answers[0]!, answers[2]!]);
      expect(await cancels).toEqual([200, 'task_finished']);
      expect([
        ['not_in_review', 'not_in_review'],
        [200, 'not_in_review'],
      ]).toContainEqual(reviews);
      const types = await listTypes(task_id);
      expect(types.filter((type) => type === 'review_answered')).toHaveLength(reviews.includes(200) ? 1 : 0);
      expect([types.at(-1), (await getTask(task_id)).status]).toEqual(['task_cancelled', 'cancelled']);
    }
  });

  it('one retries it', async () => {
    const failed = await test.submit();
    await (await take('design', failed)).end({ edge: 'fail', failure: FAILURE });
    const retries = times(4, () => act(failed, 'retry'));
    expect(await outcomes(retries)).toEqual([202, 'task_active', 'task_active', 'task_active']);
  });

  it('one makes a piece of it anew', async () => {
    const task_id = await test.submit();
    await design(task_id, 'open_content');
    const held = await take('content', task_id);
    await held.end({ edge: 'fail', failure: FAILURE });
    const quiz = `/api/v1/roadmaps/${nameRoadmap(task_id)}/concepts/moves/quiz/retry`;
    const pieces = times(4, () => test.post(quiz));
    expect(await outcomes(pieces)).toEqual([202, 'task_active', 'task_active', 'task_active']);
  });
});

describe('a retry of a task that has not ended', () => {
  it('is refused whether the task is made, waits for a person or makes its content', async () => {
    const task_id = await test.submit();
    const refuse = async (status: string) => {
      expect((await getTask(task_id)).status).toBe(status);
      expect(await outcomes([act(task_id, 'retry')])).toEqual(['task_active']);
    };
    const held = await take('design', task_id);
    await refuse('processing');
    await held.end({ edge: 'open_review', roadmap_id: nameRoadmap(task_id), framework });
    await refuse('human_review_pending');
    expect(await outcomes([review(task_id, true)])).toEqual([200]);
    await take('content', task_id);
    await refuse('processing');
    const piece = `/api/v1/roadmaps/${nameRoadmap(task_id)}/concepts/moves/quiz/retry`;
    expect(await outcomes([test.post(piece)])).toEqual(['task_active']);
    expect(await outcomes([act(task_id, 'cancel')])).toEqual([200]);
  });
});

describe('a cancellation', () => {
  it.each([
    'intent_analysis',
    'curriculum_design',
    'structure_validation',
    'roadmap_edit',
    'content_generation',
    'finalizing',
  ] as const)('ends the work in the step %s, and nothing more can be done to the task', async (step) => {
    const task_id = await test.submit();
    const lane = step === 'content_generation' || step === 'finalizing' ? 'content' : 'design';
    if (lane === 'content') await design(task_id, 'open_content');
    const held = await take(lane, task_id);
    const concepts = lane === 'content' ? [{ concept_id: 'moves', status: 'generating' as const }] : [];
    await held.write({ current_step: step, concepts });
    const stopped = new Promise((resolve) => {
      held.abort.addEventListener('abort', () => resolve(held.abort.reason));
    });
    expect(await outcomes(times(3, () => act(task_id, 'cancel')))).toEqual([
      200,
      'task_finished',
      'task_finished',
    ]);
    expect(await stopped).toMatchObject({ code: 'cancelled' });
    expect(await held.write({ current_step: step })).toEqual({ outcome: 'lease_lost' });
    expect(await held.end({ edge: 'fail', failure: FAILURE })).toEqual({ outcome: 'lease_lost' });
    expect(await outcomes([review(task_id, true)])).toEqual(['not_in_review']);
    expect((await listTypes(task_id)).at(-1)).toBe('task_cancelled');
    if (lane === 'design') return;
    const roadmap = await read<RoadmapView>(`/api/v1/roadmaps/${nameRoadmap(task_id)}`);
    const settled = roadmap.stages.flatMap(({ modules }) => modules.flatMap((module) => module.concepts));
    expect(settled.map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  it('takes a waiting task out of the line, and one that waits for a person', async () => {
    const reviewed = await openReview();
    await test.worker.stop();
    const waiting = (await (
      await test.post('/api/v1/roadmaps/generate', { preferences: { learning_goal: 'Learn to wait' } })
    ).json()) as AcceptedTask;
    expect(await outcomes([act(waiting.task_id, 'retry')])).toEqual(['task_active']);
    for (const task_id of [reviewed, waiting.task_id]) {
      expect(await outcomes(times(2, () => act(task_id, 'cancel')))).toEqual([200, 'task_finished']);
      expect((await getTask(task_id)).status).toBe('cancelled');
    }
    const jobs = await test.database.sql('select key from graphile_worker.jobs where locked_at is null', []);
    expect(jobs).toEqual([]);
  });
});
