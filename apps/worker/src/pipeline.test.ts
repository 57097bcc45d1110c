import {
  answerReview,
  cancelTask,
  getConcept,
  getRoadmap,
  getTask,
  listArtifactVersions,
  startPieceRetry,
  startRetry,
} from '@roadwright/db';
import { createUuidV7, listConcepts } from '@roadwright/domain';
import { FAULTS } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createTestWorker, piecesOf, type TestWorker } from './testing/start-test-worker.ts';
import { readEvents, until, untilEnd, untilStatus } from './testing/until.ts';

const open: TestWorker[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

async function createWorker(wire?: Parameters<typeof createTestWorker>[1]): Promise<TestWorker> {
  const worker = await createTestWorker(inject('postgresUrl'), wire);
  open.push(worker);
  return worker;
}

const newTaskId = () => createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));

describe('a task', () => {
  it('goes from a goal to a course that can be read', async () => {
    const { database, submit, start, provider } = await createWorker();
    await start();
    const task_id = await submit();
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({
      status: 'completed',
      current_step: 'finalizing',
      attempt: 1,
      failed: [],
      error: null,
    });
    expect(task.progress).toMatchObject({ concepts_done: 6, artifacts_done: 18 });
    expect(task.usage.llm_calls).toBe(21);
    expect(provider.requests.map(({ answer }) => answer).slice(0, 3)).toEqual([
      'intent_analysis',
      'curriculum',
      'roadmap_validation',
    ]);
    const events = await readEvents(database, task_id);
    expect(piecesOf(events, 'completed')).toHaveLength(18);
  });

  it('that is drained goes on where it was, without asking again for what is stored', async () => {
    const { database, submit, start, provider } = await createWorker({
      latency: ({ number }) => 10 * number,
    });
    const first = await start({ shutdown_grace_s: 0 });
    const task_id = await submit();
    await until(
      () => readEvents(database, task_id),
      (events) => piecesOf(events, 'completed').length >= 4,
    );
    await first.stop();
    const { status, progress } = await getTask(database, { task_id, owner: null });
    expect(status).toBe('processing');
    // Three design steps and the stored artifacts are paid for; what else was asked for is lost.
    const unpaid = provider.requests.length - 3 - progress.artifacts_done;
    expect(unpaid).toBeGreaterThan(0);
    await start();
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ status: 'completed', attempt: 1, progress: { artifacts_done: 18 } });
    expect(provider.requests).toHaveLength(21 + unpaid);
    const events = await readEvents(database, task_id);
    expect(events.filter(({ type }) => type === 'task_continued')).toHaveLength(1);
    expect(piecesOf(events, 'completed')).toHaveLength(18);
  });

  it('that is drained in time stores its calls under way and asks for nothing twice', async () => {
    const gate = Promise.withResolvers<number>();
    let lessons = 0;
    const { database, submit, start, provider } = await createWorker({
      // Half of the lessons are held until the stop has come, so that their quizzes are not begun.
      latency: ({ answer }) => (answer === 'tutorial' && ++lessons > 3 ? gate.promise : 10),
    });
    const first = await start();
    const task_id = await submit();
    await until(
      () => readEvents(database, task_id),
      (events) => piecesOf(events, 'completed').length >= 4,
    );
    const stopped = first.stop();
    gate.resolve(10);
    await stopped;
    const { status, progress } = await getTask(database, { task_id, owner: null });
    expect(status).toBe('processing');
    expect(progress.artifacts_done).toBeLessThanOrEqual(15);
    expect(provider.requests).toHaveLength(3 + progress.artifacts_done);
    await start();
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ status: 'completed', attempt: 1, progress: { artifacts_done: 18 } });
    expect(task.usage.llm_calls).toBe(21);
    expect(provider.requests).toHaveLength(21);
    expect(provider.aborted_count).toBe(0);
    const events = await readEvents(database, task_id);
    expect(events.filter(({ type }) => type === 'task_continued')).toHaveLength(1);
    expect(piecesOf(events, 'completed')).toHaveLength(18);
    expect(piecesOf(events, 'failed')).toEqual([]);
  });

  it('that lasts longer than one claim may goes on through others, without asking twice', async () => {
    const { database, submit, start, provider } = await createWorker({
      latency: () => 40,
      max_concurrency: 2,
      deadlines: { soft_deadline_ms: 100 },
    });
    await start();
    const task_id = await submit();
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({
      status: 'completed',
      attempt: 1,
      progress: { artifacts_done: 18 },
      failed: [],
    });
    expect(provider.requests).toHaveLength(21);
    const events = await readEvents(database, task_id);
    expect(events.filter(({ type }) => type === 'task_continued').length).toBeGreaterThan(1);
  });

  it('that is cancelled closes its open calls and keeps what is stored', async () => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'quiz', fault: FAULTS.hang() }],
    });
    await start();
    const task_id = await submit();
    await until(
      () => readEvents(database, task_id),
      (events) => piecesOf(events, 'completed').length === 12,
    );
    await until(
      async () => provider.in_flight,
      (count) => count === 6,
    );
    await cancelTask(database, { task_id, owner: null });
    await until(
      async () => provider.aborted_count,
      (count) => count === 6,
    );
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ status: 'cancelled', progress: { artifacts_done: 12 } });
    const roadmap = await getRoadmap(database, { roadmap_id: task.roadmap_id ?? '', owner: null });
    expect(
      new Set(listConcepts(roadmap).map(({ concept }) => 'status' in concept && concept.status)),
    ).toEqual(new Set(['partial']));
    expect((await readEvents(database, task_id)).at(-1)).toMatchObject({ type: 'task_cancelled' });
  });
});

describe('a person’s review', () => {
  it('holds the task until it is approved', async () => {
    const { database, submit, start } = await createWorker();
    const lanes = await start();
    const task_id = await submit({ review: 'human' });
    const waiting = await untilStatus(database, task_id, ['human_review_pending']);
    expect(waiting.review_round).toBe(1);
    // The handler returns a moment after its last commit.
    const listBusy = async () => lanes.figures().map(({ busy }) => busy);
    expect(await until(listBusy, (busy) => busy.every((count) => count === 0))).toEqual([0, 0]);
    await answerReview(database, { task_id, owner: null, answer: { approved: true, round: 1 } });
    expect(await untilEnd(database, task_id)).toMatchObject({
      status: 'completed',
      progress: { artifacts_done: 18 },
    });
  });

  it('sends the outline back with what should change', async () => {
    const { database, submit, start, provider } = await createWorker();
    await start();
    const task_id = await submit({ review: 'human' });
    await untilStatus(database, task_id, ['human_review_pending']);
    await answerReview(database, {
      task_id,
      owner: null,
      answer: { approved: false, feedback: 'Less theory please' },
    });
    const again = await until(
      () => untilStatus(database, task_id, ['human_review_pending', 'failed']),
      ({ review_round, status }) => review_round === 2 || status === 'failed',
    );
    expect(again.status).toBe('human_review_pending');
    const asked = provider.requests.slice(3);
    expect(asked.map(({ answer }) => answer)).toEqual(['edit_plan', 'roadmap_edit', 'roadmap_validation']);
    for (const { body } of asked.slice(0, 2)) {
      expect(JSON.stringify(body.messages)).toContain('Less theory please');
      expect(JSON.stringify(body.messages?.find(({ role }) => role === 'system'))).not.toContain(
        'Less theory',
      );
    }
    await answerReview(database, { task_id, owner: null, answer: { approved: true, round: 2 } });
    expect((await untilEnd(database, task_id)).status).toBe('completed');
  });
});

describe('a provider', () => {
  const stubborn = { answer: 'roadmap_edit', fault: FAULTS.noOperations() } as const;
  const unusable = [
    ['refuses the key', [{ fault: FAULTS.keyRefused() }], 'llm_auth_refused', 'LLM_API_KEY'],
    ['has no quota left', [{ fault: FAULTS.quotaExhausted() }], 'llm_quota_exhausted', ''],
    ['breaks down', [{ fault: FAULTS.serverFault() }], 'llm_', ''],
    ['is a web page', [{ fault: FAULTS.webPage() }], 'llm_', ''],
    ['answers prose', [{ answer: 'curriculum', fault: FAULTS.prose() }], 'llm_invalid_answer', 'curriculum'],
    ['answers half a JSON', [{ answer: 'curriculum', fault: FAULTS.halfJson() }], 'llm_invalid_answer', ''],
    [
      'answers a cyclic curriculum and no repair',
      [{ answer: 'curriculum', fault: FAULTS.cyclicCurriculum() }, stubborn],
      'outline_invalid',
      '→',
    ],
    [
      'answers an empty curriculum and no repair',
      [{ answer: 'curriculum', fault: FAULTS.emptyCurriculum() }, stubborn],
      'outline_invalid',
      'no stages',
    ],
    [
      'answers blank titles and no repair',
      [{ answer: 'curriculum', fault: FAULTS.blankTitles() }, stubborn],
      'outline_invalid',
      'blank',
    ],
    [
      'answers too much and no repair',
      [{ answer: 'curriculum', fault: FAULTS.tooManyConcepts() }, stubborn],
      'outline_invalid',
      '6',
    ],
  ] as const;

  it.each(unusable)(
    'that %s ends the task with a problem that says so',
    async (_name, faults, code, words) => {
      const { database, submit, start } = await createWorker({ faults });
      await start();
      const task = await untilEnd(database, await submit());
      expect(task.status).toBe('failed');
      expect(task.error?.code).toContain(code);
      expect(task.error?.detail).toContain(words);
    },
  );

  it.each([
    ['a circle', FAULTS.cyclicCurriculum()],
    ['nothing', FAULTS.emptyCurriculum()],
    ['blank titles', FAULTS.blankTitles()],
    ['too much', FAULTS.tooManyConcepts()],
  ])('that designs %s is asked to mend it, and the task goes on', async (_name, fault) => {
    const { database, submit, start } = await createWorker({ faults: [{ answer: 'curriculum', fault }] });
    await start();
    const task = await untilEnd(database, await submit());
    expect(task).toMatchObject({ status: 'completed', progress: { concepts_done: 6 } });
  });

  it.each([
    [
      'never likes an outline is overruled after three repairs',
      FAULTS.criticalIssue(),
      3,
      false,
      expect.any(Number),
    ],
    ['cannot judge an outline leaves that to the rules', FAULTS.prose(), 0, true, null],
    ['judges in a shape of its own leaves that to the rules', FAULTS.wrongShape(), 0, true, null],
  ])('that %s, and the events say so', async (_name, fault, repairs, valid, score) => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'roadmap_validation', fault }],
    });
    await start();
    const task_id = await submit();
    expect((await untilEnd(database, task_id)).status).toBe('completed');
    expect(provider.requests.filter(({ answer }) => answer === 'roadmap_edit')).toHaveLength(repairs);
    const ready = (await readEvents(database, task_id)).find(({ type }) => type === 'roadmap_ready');
    expect(ready).toMatchObject({ valid, score });
  });

  it('that is down ends the task with where it was sought', async () => {
    const worker = await createWorker();
    await worker.provider.close();
    await worker.start();
    const task = await untilEnd(worker.database, await worker.submit());
    expect(task).toMatchObject({ status: 'failed', error: { code: 'llm_unreachable' } });
    expect(task.error?.detail).toContain(new URL(worker.provider.base_url).host);
  });

  it('that draws a circle once is asked to mend it', async () => {
    const { database, submit, start } = await createWorker({
      faults: [{ answer: 'curriculum', nth: [1], fault: FAULTS.cyclicCurriculum() }],
    });
    await start();
    const task_id = await submit();
    expect((await untilEnd(database, task_id)).status).toBe('completed');
    const steps = (await readEvents(database, task_id)).flatMap((event) =>
      event.type === 'step_completed' ? [`${event.step}`] : [],
    );
    expect(steps.slice(0, 5)).toEqual([
      'intent_analysis',
      'curriculum_design',
      'structure_validation',
      'roadmap_edit',
      'structure_validation',
    ]);
  });

  it('that cannot write tutorials leaves the resources, and makes no quiz about nothing', async () => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'tutorial', fault: FAULTS.serverFault(400) }],
    });
    await start();
    const task = await untilEnd(database, await submit());
    expect(task).toMatchObject({
      status: 'partial_failure',
      progress: { artifacts_done: 6, concepts_failed: 6 },
    });
    expect(task.failed.filter(({ code }) => code === 'prerequisite_failed')).toHaveLength(6);
    expect(provider.requests.filter(({ answer }) => answer === 'quiz')).toHaveLength(0);
  });

  it('that can write nothing at all fails the task and names the commonest cause', async () => {
    const { database, submit, start } = await createWorker({
      faults: [
        {
          when: ({ answer }) => answer === 'tutorial' || answer === 'resources',
          fault: FAULTS.quotaExhausted(),
        },
      ],
    });
    await start();
    const task = await untilEnd(database, await submit());
    expect(task).toMatchObject({ status: 'failed', error: { code: 'content_failed' } });
    expect(task.error?.detail).toMatch(/quota/);
  });

  it('that hangs for ever ends the task with a problem once nothing was finished for too long', async () => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'quiz', fault: FAULTS.hang() }],
      deadlines: { soft_deadline_ms: 2000, hard_deadline_ms: 2000 },
    });
    await start();
    const task = await untilEnd(database, await submit());
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: 'deadline_exceeded', detail: expect.stringContaining('HARD_DEADLINE_S') },
      progress: { artifacts_done: 12 },
      failed: [],
    });
    await until(
      async () => provider.aborted_count,
      (count) => count === 6,
    );
  });

  it.each([
    ['U+0000', FAULTS.nulCharacters()],
    ['lone surrogates', FAULTS.loneSurrogates()],
  ])('that sends %s, which Postgres cannot store, loses nothing', async (_name, fault) => {
    const { database, submit, start } = await createWorker({ faults: [{ fault }] });
    await start();
    expect((await untilEnd(database, await submit())).status).toBe('completed');
  });
});

describe('a retry', () => {
  it('makes just the pieces that failed', async () => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'quiz', nth: [1, 2], fault: FAULTS.quotaExhausted() }],
    });
    await start();
    const retry_of = await submit();
    const before = await untilEnd(database, retry_of);
    expect(before).toMatchObject({ status: 'partial_failure', progress: { artifacts_done: 16 } });
    const calls = provider.requests.length;
    const task_id = newTaskId();
    await startRetry(database, { task_id, retry_of, owner: null, max_pending: 10 });
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ kind: 'retry', retry_of, status: 'completed' });
    expect(provider.requests.slice(calls).map(({ answer }) => answer)).toEqual(['quiz', 'quiz']);
    const roadmap = await getRoadmap(database, { roadmap_id: before.roadmap_id ?? '', owner: null });
    expect(roadmap.status).toBe('completed');
  });

  it('of a failed design starts from the steps that are stored', async () => {
    const { database, submit, start, provider } = await createWorker({
      faults: [{ answer: 'curriculum', nth: [1], fault: FAULTS.quotaExhausted() }],
    });
    await start();
    const retry_of = await submit();
    expect((await untilEnd(database, retry_of)).status).toBe('failed');
    const task_id = newTaskId();
    await startRetry(database, { task_id, retry_of, owner: null, max_pending: 10 });
    expect((await untilEnd(database, task_id)).status).toBe('completed');
    expect(provider.requests.filter(({ answer }) => answer === 'intent_analysis')).toHaveLength(1);
  });

  it('does not go round the person who has to approve the outline', async () => {
    const { database, submit, start, provider } = await createWorker();
    await start();
    const retry_of = await submit({ review: 'human' });
    await untilStatus(database, retry_of, ['human_review_pending']);
    await cancelTask(database, { task_id: retry_of, owner: null });
    const calls = provider.requests.length;
    const task_id = newTaskId();
    await startRetry(database, { task_id, retry_of, owner: null, max_pending: 10 });
    const waiting = await untilStatus(database, task_id, ['human_review_pending', 'completed', 'failed']);
    expect(waiting.status).toBe('human_review_pending');
    expect(provider.requests).toHaveLength(calls);
    await answerReview(database, { task_id, owner: null, answer: { approved: true } });
    expect((await untilEnd(database, task_id)).status).toBe('completed');
  });

  it('of one piece keeps its earlier version', async () => {
    const { database, submit, start } = await createWorker();
    await start();
    const { roadmap_id } = await untilEnd(database, await submit());
    const roadmap = await getRoadmap(database, { roadmap_id: roadmap_id ?? '', owner: null });
    const concept_id = listConcepts(roadmap)[0]?.concept.concept_id ?? '';
    const place = { roadmap_id: roadmap.roadmap_id, concept_id, owner: null };
    const task_id = newTaskId();
    await startPieceRetry(database, { ...place, task_id, content_type: 'tutorial', max_pending: 10 });
    expect((await untilEnd(database, task_id)).status).toBe('completed');
    const { items } = await listArtifactVersions(database, { ...place, content_type: 'tutorial' });
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
    const concept = await getConcept(database, place);
    expect(concept).toMatchObject({
      status: 'completed',
      artifacts: { tutorial: { version: 2 }, quiz: { version: 1 } },
    });
  });
});
