import { answerReview, getRoadmap, getTask, type LaneRunner, listEdits } from '@roadwright/db';
import { listConcepts, type ReviewAnswer } from '@roadwright/domain';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { DOOMED_MODEL } from './testing/doomed-model.ts';
import { runDoomed } from './testing/run-doomed.ts';
import { createTestWorker, piecesOf } from './testing/start-test-worker.ts';
import { readEvents, until, untilEnd } from './testing/until.ts';

it('a review of three rounds outlives a restart of the worker in each of its states', async () => {
  const worker = await createTestWorker(inject('postgresUrl'), { latency: () => 100 });
  const { database, provider, submit, start } = worker;
  let lanes: LaneRunner | undefined;
  const restart = async () => {
    await lanes?.stop();
    lanes = await start({ shutdown_grace_s: 0 });
  };
  /** Restarts once a call of this kind is under way. */
  const restartDuring = async (name: string, after: number) => {
    await until(
      async () => provider.requests.slice(after).map(({ answer }) => String(answer)),
      (answers) => answers.includes(name),
    );
    await restart();
  };
  const untilRound = (round: number) =>
    until(
      () => getTask(database, { task_id, owner: null }),
      ({ review_round, status }) => review_round === round || status === 'failed',
    );
  const answer = (round: number, feedback?: string) => {
    const given = feedback === undefined ? { approved: true } : { approved: false, feedback };
    return answerReview(database, { task_id, owner: null, answer: { ...given, round } });
  };
  const readIds = async () => {
    const { roadmap_id } = await getTask(database, { task_id, owner: null });
    const roadmap = await getRoadmap(database, { roadmap_id: roadmap_id ?? '', owner: null });
    return listConcepts(roadmap).map(({ concept }) => concept.concept_id);
  };
  const task_id = await submit({ review: 'human' });
  try {
    await restart();
    await restartDuring('roadmap_validation', 0);
    const seen = [await untilRound(1).then(readIds)];
    for (const [round, feedback, during] of [
      [1, 'Less theory please', 'edit_plan'],
      [2, 'Add more practice', 'roadmap_edit'],
    ] as const) {
      await restart();
      const asked = provider.requests.length;
      await answer(round, feedback);
      await restartDuring(during, asked);
      expect((await untilRound(round + 1)).status).toBe('human_review_pending');
      await expect(answer(round)).rejects.toMatchObject({ code: 'review_round_stale' });
      seen.push(await readIds());
    }
    await restart();
    const asked = provider.requests.length;
    await answer(3);
    await restartDuring('quiz', asked);
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ status: 'completed', attempt: 1, progress: { concepts_done: 6 } });

    // One concept less, then one more, and every other one is the same as before.
    const [first = [], second = [], third = []] = seen;
    expect([first.length, second.length, third.length]).toEqual([6, 5, 6]);
    expect(first).toEqual(expect.arrayContaining(second));
    expect(third).toEqual(expect.arrayContaining(second));
    expect(first).not.toEqual(expect.arrayContaining(third));
    expect(await readIds()).toEqual(third);
    const { items } = await listEdits(database, { task_id, owner: null, limit: 20 });
    expect(items.map(({ round, cause, feedback }) => [round, cause, feedback])).toEqual([
      [1, 'feedback', 'Less theory please'],
      [2, 'feedback', 'Add more practice'],
    ]);
    const events = await readEvents(database, task_id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.flatMap((event) => (event.type === 'human_review_required' ? [event.round] : []))).toEqual([
      1, 2, 3,
    ]);
    expect(piecesOf(events, 'completed')).toHaveLength(18);
  } finally {
    await worker.close();
  }
});

/** Calls whose answers are stored in the steps of a task's design. */
const STORED = `
  select coalesce(sum(case when step = 'roadmap_edit' then 2 else 1 end), 0)::int as calls
  from roadwright.task_step`;

/** Calls for an outline, and for its edit with the judgement of it. */
const CALLS = { design: 3, edit: 3 };

it.concurrent.each([
  // News of the edit's beginning, and the edit itself, which took two calls.
  ['after write', 1],
  ['before write', 2],
  ['after write', 2],
] as const)(
  'a worker that dies %s, at its visit number %i, while it edits a rejected outline loses and repeats nothing',
  async (point, time) => {
    const worker = await createTestWorker(inject('postgresUrl'));
    const { database, provider, submit, start } = worker;
    const task_id = await submit({ review: 'human' });
    const scope = { task_id, owner: null };
    const answer = (given: ReviewAnswer) => answerReview(database, { ...scope, answer: given });
    const untilReview = (round: number) =>
      until(
        () => getTask(database, scope),
        ({ review_round, status }) => review_round === round || status === 'failed',
      );
    try {
      const lanes = await start();
      await untilReview(1);
      await lanes.stop();
      await answer({ approved: false, feedback: 'Add more practice', round: 1 });
      await runDoomed({ database_url: worker.database_url, provider_url: provider.base_url, point, time });
      const [stored] = await database.sql<{ calls: number }>(STORED, []);
      await start({ beat_s: 0.1, lease_s: 1.5, sweep_s: 0.1 });
      expect(await untilReview(2)).toMatchObject({ status: 'human_review_pending', attempt: 2 });
      const doomed = provider.requests.filter(({ body }) => body.model === DOOMED_MODEL);
      // What was asked for and is not stored was in flight; nothing else may be asked again.
      const lost = CALLS.design + doomed.length - (stored?.calls ?? 0);
      expect(provider.requests).toHaveLength(CALLS.design + CALLS.edit + lost);
      const { items } = await listEdits(database, { ...scope, limit: 10 });
      expect(items).toMatchObject([{ round: 1, review_round: 1, cause: 'feedback', added_count: 1 }]);

      await answer({ approved: true, round: 2 });
      const { status, progress } = await untilEnd(database, task_id);
      expect([status, progress.concepts_done]).toEqual(['completed', 6]);
      const events = await readEvents(database, task_id);
      expect(events.filter(({ type }) => type === 'task_recovering')).toHaveLength(1);
      const edits = events.filter((event) => 'step' in event && event.step === 'roadmap_edit');
      expect(edits.at(-1)).toMatchObject({ type: 'step_completed', round: 1 });
      expect(edits.filter(({ type }) => type === 'step_completed')).toHaveLength(1);
      expect(piecesOf(events, 'completed')).toHaveLength(18);
    } finally {
      await worker.close();
    }
  },
);
