import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getArtifact } from '../artifact/get-artifact.ts';
import { encodeTexts } from '../database/encode-texts.ts';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { answerReview } from '../task/answer-review.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getTask } from '../task/get-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import {
  claim,
  createDraft,
  createDrafts,
  createFramework,
  createRequest,
  createWrite,
  openCourse,
  SUMMARY,
  submit,
  VERDICT,
} from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { writeTask } from './write-task.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 10 });
});
afterAll(() => own.drop());

const view = (task_id: string) => getTask(own.database, { task_id, owner: null });
const tree = (roadmap_id: string) => getRoadmap(own.database, { roadmap_id, owner: null });
const statuses = async (roadmap_id: string) =>
  (await tree(roadmap_id)).stages.flatMap(({ modules }) =>
    modules.flatMap(({ concepts }) => concepts.map(({ status }) => status)),
  );
const step = (round: number) => ({ type: 'step_started', step: 'structure_validation', round }) as const;

describe('what a task costs', () => {
  const cost = async (task_id: string) => (await view(task_id)).usage.cost_micro_usd;
  const spend = (cost_micro_usd: number | null) => ({
    usage: { llm_calls: 1, input_tokens: 10, output_tokens: 10, cost_micro_usd },
  });

  test('is the sum of what its writes say, once a write, and unknown from the first unknown part on', async () => {
    const course = await openCourse(own.database);
    const { task_id } = course.task;
    expect(await cost(task_id)).toBe(0);
    await course.write(spend(300));
    await course.write(spend(40));
    expect(await cost(task_id)).toBe(340);
    await writeTask(own.database.sql, course.task, createWrite(course.task.write_no + 2, spend(40)));
    expect(await cost(task_id)).toBe(340);
    await course.write(spend(null));
    await course.write(spend(7));
    expect(await cost(task_id)).toBeNull();
  });

  test('is known to the next claim, with what the ledger saw of a claim that was lost', async () => {
    const request = createRequest({ budget_micro_usd: 1000 });
    const course = await openCourse(own.database, ['variables'], { request });
    expect(course.task.spent_micro_usd).toBe(0);
    const { task_id } = course.task;
    await course.write(spend(300));
    await course.end({ edge: 'continue' });
    const second = await claim(own.database, task_id, 'content');
    expect(second.task.spent_micro_usd).toBe(300);
    await own.database.sql(
      `insert into roadwright.llm_call select gen_random_uuid(), 'w', $1::uuid, 'ann', 'quiz', null, 1, 'a', 'm', null,
        'aborted', 1, 0, 1, 0, true, 'v', 450, 0, null, 1, now()`,
      [task_id],
    );
    await second.end({ edge: 'continue' });
    const third = await claim(own.database, task_id, 'content');
    expect(third.task).toMatchObject({
      spent_micro_usd: 450,
      request: { options: { budget_micro_usd: 1000 } },
    });
  });

  test('ends it early with the reason, when its budget is spent', async () => {
    const { task, end } = await openCourse(own.database);
    const failure = { code: 'budget_exhausted', detail: '6 of 6 pieces are missing.' } as const;
    await end({ edge: 'complete_partially', summary: { ...SUMMARY, artifacts_done: 0 }, failure });
    expect(await view(task.task_id)).toMatchObject({ status: 'partial_failure', error: failure });
    const last = (await readEvents(own.database, task.task_id)).at(-1);
    expect(last).toMatchObject({ type: 'task_completed' });
    expect(JSON.parse(last?.data ?? '')).toMatchObject({ status: 'partial_failure', problem: failure });
  });
});

describe('write', () => {
  test('stores everything of a flush at once and counts it', async () => {
    const { task, roadmap_id, write } = await openCourse(own.database);
    const outcome = await write({
      current_step: 'content_generation',
      artifacts: createDrafts('variables'),
      concepts: [
        { concept_id: 'variables', status: 'generating' },
        { concept_id: 'ownership', status: 'generating' },
        { concept_id: 'variables', status: 'completed' },
        { concept_id: 'ownership', status: 'failed' },
      ],
      failures: [
        {
          concept_id: 'ownership',
          content_type: 'tutorial',
          code: 'llm_timeout',
          detail: 'It took too long.',
        },
      ],
      steps: [{ step: 'content_generation', round: 0, output: { plan: ['a', 1] } }],
      events: [step(0), step(1)],
      usage: { llm_calls: 3, input_tokens: 1000, output_tokens: 2000, cost_micro_usd: 700 },
    });
    expect(outcome).toEqual({ outcome: 'written' });
    expect(await view(task.task_id)).toMatchObject({
      current_step: 'content_generation',
      progress: {
        concepts_total: 2,
        concepts_done: 1,
        concepts_failed: 1,
        artifacts_total: 6,
        artifacts_done: 3,
      },
      usage: { llm_calls: 3, input_tokens: 1000, output_tokens: 2000, cost_micro_usd: 700 },
      failed: [
        {
          concept_id: 'ownership',
          content_type: 'tutorial',
          code: 'llm_timeout',
          detail: 'It took too long.',
        },
      ],
    });
    expect(await statuses(roadmap_id)).toEqual(['completed', 'failed']);
    const events = await readEvents(own.database, task.task_id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    expect(events.slice(-2).map(({ data }) => JSON.parse(data).round)).toEqual([0, 1]);
  });

  test('stores a flush that is sent again only once', async () => {
    const { task, store } = await openCourse(own.database);
    const write = createWrite(task.write_no + 1, { artifacts: createDrafts('variables'), events: [step(0)] });
    const outcomes = await Promise.all([store.write(task, write), store.write(task, write)]);
    expect(outcomes).toEqual([{ outcome: 'written' }, { outcome: 'written' }]);
    expect(await store.write(task, write)).toEqual({ outcome: 'written' });
    const events = await readEvents(own.database, task.task_id);
    expect(events.filter(({ type }) => type === 'step_started')).toHaveLength(1);
    expect((await view(task.task_id)).progress.artifacts_done).toBe(3);
  });

  test('asks for patience when the write before is missing', async () => {
    const { task, store } = await openCourse(own.database);
    const second = createWrite(task.write_no + 2, { events: [step(1)] });
    expect(await store.write(task, second)).toEqual({ outcome: 'early' });
    expect(await store.write(task, createWrite(task.write_no + 1))).toEqual({ outcome: 'written' });
    expect(await store.write(task, second)).toEqual({ outcome: 'written' });
  });

  test('refuses what the database cannot hold and stores nothing of it', async () => {
    const { task, store } = await openCourse(own.database);
    const poisoned = { ...createDraft('variables', 'quiz'), model: 'a\u0000b' };
    const write = createWrite(task.write_no + 1, {
      artifacts: [createDraft('variables', 'tutorial'), poisoned],
      events: [step(0)],
    });
    expect(await store.write(task, write)).toMatchObject({ outcome: 'refused' });
    const good = createWrite(task.write_no + 1, { artifacts: [createDraft('variables', 'tutorial')] });
    expect(await store.write(task, good)).toEqual({ outcome: 'written' });
    const twice = createWrite(task.write_no + 2, { artifacts: [createDraft('variables', 'tutorial')] });
    expect(await store.write(task, twice)).toMatchObject({ outcome: 'refused' });
  });

  test('stores every flush once while connections are cut under it', async () => {
    const { task, write } = await openCourse(own.database);
    const before = (await readEvents(own.database, task.task_id)).length;
    const admin = await createTestDatabase(inject('postgresUrl'));
    const [{ name } = { name: '' }] = await own.database.sql<{ name: string }>(
      'select current_database() as name',
      [],
    );
    let done = false;
    const cutting = (async () => {
      while (!done) {
        await admin.database.sql(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1::text',
          [name],
        );
        await wait(40);
      }
    })();
    try {
      for (let round = 0; round < 40; round++) {
        expect(await write({ events: [step(round)] })).toEqual({ outcome: 'written' });
      }
    } finally {
      done = true;
      await cutting;
      await admin.drop();
    }
    const events = await readEvents(own.database, task.task_id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    expect(events.slice(before).map(({ data }) => JSON.parse(data).round)).toEqual(
      Array.from({ length: 40 }, (_, round) => round),
    );
  });

  test('names concepts in the order of their ids, whatever the order of their changes', async () => {
    const { task } = await openCourse(own.database);
    const sent: unknown[] = [];
    const concepts = ['b', 'c', 'a'].map((concept_id) => ({ concept_id, status: 'generating' }) as const);
    const sql = async (_text: string, values: readonly unknown[]) => {
      sent.push(...values);
      return [];
    };
    await writeTask(sql, task, createWrite(1, { concepts }));
    expect(sent).toContainEqual(encodeTexts(['a', 'b', 'c']));
  });

  test('outlasts a row that is locked for longer than a statement waits', async () => {
    const { task, write, end } = await openCourse(own.database);
    const locker = await own.database.pool.connect();
    const whileLocked = async <T>(send: () => Promise<T>): Promise<T> => {
      await locker.query('begin');
      await locker.query('select from roadwright.task where task_id = $1::uuid for update', [task.task_id]);
      const givenUp = once(own.database.pool, 'remove'); // a refused statement costs its connection
      const sent = send();
      await givenUp;
      await locker.query('rollback');
      return sent;
    };
    expect(await whileLocked(() => write({ events: [step(0)] }))).toEqual({ outcome: 'written' });
    expect(await whileLocked(() => end({ edge: 'complete', summary: SUMMARY }))).toEqual({
      outcome: 'written',
    });
    locker.release();
    expect(await view(task.task_id)).toMatchObject({ status: 'completed', attempt: 1 });
    const events = await readEvents(own.database, task.task_id);
    expect(events.filter(({ type }) => type === 'step_started')).toHaveLength(1);
  });

  test('takes nothing from a claim whose lease is in other hands, let go or cancelled', async () => {
    const lapsed = await openCourse(own.database);
    const { task_id } = lapsed.task;
    await takeAway(own.database.sql, task_id);
    expect(await lapsed.write({ events: [step(0)] })).toEqual({ outcome: 'lease_lost' });
    await claim(own.database, task_id, 'content');
    expect(await lapsed.write({ events: [step(0)] })).toEqual({ outcome: 'lease_lost' });

    const released = await openCourse(own.database);
    await released.end({ edge: 'continue' });
    expect(await released.write({ events: [step(0)] })).toEqual({ outcome: 'lease_lost' });

    const cancelled = await openCourse(own.database);
    await cancelTask(own.database, { task_id: cancelled.task.task_id, owner: null });
    expect(await cancelled.write({ events: [step(0)] })).toEqual({ outcome: 'lease_lost' });
    expect(await cancelled.end({ edge: 'continue' })).toEqual({ outcome: 'lease_lost' });
  });
});

describe('end', () => {
  test('opens the content: roadmap, concepts, totals, a job in the other lane, and the lease is free', async () => {
    const task_id = await submit(own.database, { owner_id: 'opener' });
    const { task, end } = await claim(own.database, task_id);
    const framework = createFramework(['a', 'b', 'c']);
    expect(await end({ edge: 'open_content', roadmap_id: 'rust-opened', framework })).toEqual({
      outcome: 'written',
    });
    expect(await view(task_id)).toMatchObject({
      status: 'processing',
      roadmap_id: 'rust-opened',
      current_step: 'content_generation',
      progress: { concepts_total: 3, artifacts_total: 9 },
    });
    expect((await readEvents(own.database, task_id)).at(-1)).toMatchObject({
      type: 'roadmap_ready',
      data: JSON.stringify({ roadmap_id: 'rust-opened', title: 'Rust', concepts_total: 3, ...VERDICT }),
    });
    expect(await readJobs(own.database)).toContainEqual(
      expect.objectContaining({ key: `content:${task_id}`, task_identifier: 'content' }),
    );
    const again = {
      edge: 'open_content',
      roadmap_id: 'rust-opened',
      framework,
      verdict: VERDICT,
      write_no: 1,
    } as const;
    const { store } = await claim(own.database, task_id, 'content');
    expect(await store.end(task, again)).toEqual({ outcome: 'lease_lost' });
  });

  test('an ending that is sent again is stored once', async () => {
    const { task, store, roadmap_id } = await openCourse(own.database);
    await store.write(task, createWrite(task.write_no + 1, { artifacts: createDrafts('variables') }));
    const ending = { edge: 'complete', summary: SUMMARY, write_no: task.write_no + 2 } as const;
    expect(await store.end(task, ending)).toEqual({ outcome: 'written' });
    expect(await store.end(task, ending)).toEqual({ outcome: 'written' });
    const events = await readEvents(own.database, task.task_id);
    expect(events.filter(({ type }) => type === 'task_completed')).toHaveLength(1);
    expect(await view(task.task_id)).toMatchObject({
      status: 'completed',
      progress: SUMMARY,
      finished_at: expect.stringMatching(/Z$/),
    });
    expect(await statuses(roadmap_id)).toEqual(['completed', 'pending']);
  });

  test('leaves no concept generating: each becomes what is stored of it', async () => {
    const { write, end, roadmap_id } = await openCourse(own.database, ['whole', 'half', 'none', 'broken']);
    await write({
      concepts: ['whole', 'half', 'none', 'broken'].map((concept_id) => ({
        concept_id,
        status: 'generating',
      })),
      artifacts: [...createDrafts('whole'), createDraft('half', 'tutorial')],
      failures: [
        { concept_id: 'broken', content_type: 'tutorial', code: 'llm_refused', detail: 'It declined.' },
      ],
    });
    await end({ edge: 'fail', failure: { code: 'content_failed', detail: 'Nothing worked.' } });
    expect(await statuses(roadmap_id)).toEqual(['completed', 'partial', 'pending', 'failed']);
  });

  test('tells why a task failed', async () => {
    const task_id = await submit(own.database);
    const { end } = await claim(own.database, task_id);
    const failure = { code: 'llm_auth_refused', detail: 'Check the key.' } as const;
    await end({ edge: 'fail', failure });
    expect(await view(task_id)).toMatchObject({ status: 'failed', error: failure, roadmap_id: null });
    expect((await readEvents(own.database, task_id)).at(-1)).toMatchObject({
      type: 'task_failed',
      data: JSON.stringify({ status: 'failed', problem: failure }),
    });
  });

  test('puts a task that goes on first in its lane', async () => {
    const task_id = await submit(own.database);
    const { end } = await claim(own.database, task_id);
    await end({ edge: 'continue' });
    await submit(own.database, { request: createRequest({ priority: -10 }) });
    const jobs = await readJobs(own.database);
    const design = jobs.filter(({ task_identifier }) => task_identifier === 'design');
    expect(design[0]).toMatchObject({ key: `design:${task_id}` });
  });

  test('refuses a roadmap_id that belongs to another task', async () => {
    const { roadmap_id } = await openCourse(own.database);
    const task_id = await submit(own.database);
    const { end } = await claim(own.database, task_id);
    const framework = createFramework(['x']);
    expect(await end({ edge: 'open_content', roadmap_id, framework })).toMatchObject({ outcome: 'refused' });
    expect(await view(task_id)).toMatchObject({ status: 'processing', roadmap_id: null });
    expect((await tree(roadmap_id)).version).toBe(1);
  });
});

describe('a course of several claims', () => {
  test('wants every piece that is neither stored nor given up', async () => {
    const { task, store, write } = await openCourse(own.database);
    await write({
      artifacts: [createDraft('variables', 'tutorial'), createDraft('variables', 'quiz')],
      failures: [
        { concept_id: 'ownership', content_type: 'resources', code: 'llm_timeout', detail: 'Too slow.' },
      ],
    });
    const course = await store.getCourse(task);
    expect(course.wanted).toEqual([
      { concept_id: 'variables', content_type: 'resources', version: 1 },
      { concept_id: 'ownership', content_type: 'tutorial', version: 1 },
      { concept_id: 'ownership', content_type: 'quiz', version: 1 },
    ]);
    expect(course.failed).toEqual([
      { concept_id: 'ownership', content_type: 'resources', code: 'llm_timeout', detail: 'Too slow.' },
    ]);
    expect(course.concepts.get('variables')?.pieces).toEqual({
      tutorial: { status: 'completed', version: 1 },
      resources: { status: 'pending', version: null },
      quiz: { status: 'completed', version: 1 },
    });
    expect(course.framework).toEqual(createFramework(['variables', 'ownership']));
  });

  test('gives the newest version of a piece, and says so when there is none', async () => {
    const { task, store, write, roadmap_id } = await openCourse(own.database);
    const lesson = { concept_id: 'variables', content_type: 'tutorial' } as const;
    await expect(store.getArtifact(task, lesson)).rejects.toMatchObject({ code: 'artifact_not_found' });
    await write({
      artifacts: [createDraft('variables', 'tutorial'), createDraft('variables', 'tutorial', 2)],
    });
    expect(await store.getArtifact(task, lesson)).toMatchObject({
      content_type: 'tutorial',
      body: { markdown: '# variables v2' },
    });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'tutorial', owner: null } as const;
    expect(await getArtifact(own.database, { ...piece, version: 1 })).toMatchObject({ version: 1 });
  });

  test('lists finished steps in their order', async () => {
    const task_id = await submit(own.database);
    const { task, store, write } = await claim(own.database, task_id);
    await write({ steps: [{ step: 'intent_analysis', round: 0, output: { goal: 'é"\\' } }] });
    await write({ steps: [{ step: 'curriculum_design', round: 0, output: null }] });
    await write({ steps: [{ step: 'structure_validation', round: 1, output: [1] }] });
    expect(await store.listSteps(task)).toEqual([
      { step: 'intent_analysis', round: 0, output: { goal: 'é"\\' } },
      { step: 'curriculum_design', round: 0, output: null },
      { step: 'structure_validation', round: 1, output: [1] },
    ]);
  });

  test('a redesign after a rejection keeps the concepts that stay and marks the others removed', async () => {
    const task_id = await submit(own.database);
    const first = await claim(own.database, task_id);
    const roadmap_id = 'rust-redesigned';
    const outline = createFramework(['stays', 'goes']);
    await first.end({ edge: 'open_review', roadmap_id, framework: outline });
    expect(await view(task_id)).toMatchObject({
      status: 'human_review_pending',
      review_round: 1,
      current_step: 'human_review',
    });
    expect((await readEvents(own.database, task_id)).at(-1)).toMatchObject({
      type: 'human_review_required',
      data: JSON.stringify({ roadmap_id, round: 1, stages_count: 1, concepts_count: 2, ...VERDICT }),
    });
    expect(await first.store.findRejectedOutline(first.task)).toBeNull();
    const answer = { approved: false, feedback: 'Less of this' };
    await answerReview(own.database, { task_id, owner: null, answer });

    const second = await claim(own.database, task_id);
    expect(second.task).toMatchObject({ review_round: 1, roadmap_id });
    expect(await second.store.findRejectedOutline(second.task)).toEqual({
      framework: outline,
      feedback: 'Less of this',
      earlier_feedback: [],
      used_ids: ['stays', 'goes'],
    });
    await second.end({ edge: 'open_review', roadmap_id, framework: createFramework(['comes', 'stays']) });
    const { version, stages } = await tree(roadmap_id);
    expect(version).toBe(2);
    expect(stages[0]?.modules[0]?.concepts.map(({ concept_id }) => concept_id)).toEqual(['comes', 'stays']);
    const rows = await own.database.sql<{ concept_id: string; removed: boolean }>(
      `select concept_id, removed_at is not null as removed from roadwright.concept
       where roadmap_id = $1::text order by concept_id`,
      [roadmap_id],
    );
    expect(rows).toEqual([
      { concept_id: 'comes', removed: false },
      { concept_id: 'goes', removed: true },
      { concept_id: 'stays', removed: false },
    ]);
    expect(await view(task_id)).toMatchObject({ review_round: 2, progress: { concepts_total: 2 } });
  });
});
