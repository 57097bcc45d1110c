import { submitTask } from '@roadwright/db';
import { createUuidV7, generateRequestSchema } from '@roadwright/domain';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, test } from 'vitest';
import type { DebugPoint } from './testing/debug-points.ts';
import { DOOMED_MODEL } from './testing/doomed-model.ts';
import { runDoomed } from './testing/run-doomed.ts';
import { createTestWorker } from './testing/start-test-worker.ts';
import { readEvents, untilEnd } from './testing/until.ts';

/** Three for the outline, three for each of six concepts. */
const CALLS = 21;

const STORED = `
  select
    (select count(*)::int from roadwright.artifact)
    + (select count(*)::int from roadwright.task_step
      where step in ('intent_analysis', 'curriculum_design', 'structure_validation')) as calls,
    (select count(distinct (concept_id, content_type))::int from roadwright.artifact) as pieces,
    (select count(*)::int from roadwright.artifact) as artifacts,
    (select status = 'pending' from roadwright.task) as untouched,
    (select finished_at is not null from roadwright.task) as ended`;

interface Stored {
  readonly calls: number;
  readonly pieces: number;
  readonly artifacts: number;
  readonly untouched: boolean;
  readonly ended: boolean;
}

const CASES: readonly (readonly [DebugPoint, number])[] = [
  // The design's claim, and the content's.
  ['before claim', 1],
  ['after claim', 1],
  ['before claim', 2],
  ['after claim', 2],
  // News of a step, a finished step, the opening of the content, and its pieces.
  ['before write', 1],
  ['after write', 1],
  ['before write', 2],
  ['after write', 2],
  ['before write', 6],
  ['after write', 6],
  ['before write', 8],
  ['after write', 8],
  ['after write', 9],
  // The outline that puts the task into the content lane, and the last end.
  ['before enqueue', 1],
  ['after enqueue', 1],
  ['before finish', 1],
  ['after finish', 1],
];

test.concurrent.each(CASES)(
  'a crash %s, at its visit number %i, loses and repeats nothing',
  async (point, time) => {
    const worker = await createTestWorker(inject('postgresUrl'), {
      latency: ({ number }) => 5 * (number % 5),
    });
    const { database, provider, submit, start } = worker;
    const read = async () => (await database.sql<Stored>(STORED, []))[0]!;
    try {
      const task_id = await submit();
      await runDoomed({ database_url: worker.database_url, provider_url: provider.base_url, point, time });
      const crashed = await read();
      await start({ beat_s: 0.1, lease_s: 1.5, sweep_s: 0.1 });
      const task = await untilEnd(database, task_id);
      expect(task).toMatchObject({ status: 'completed', progress: { artifacts_done: 18, concepts_done: 6 } });
      // What was asked for and is not stored was in flight or not yet committed; nothing else may be asked again.
      const asked = provider.requests.filter(({ body }) => body.model === DOOMED_MODEL).length;
      expect(provider.requests).toHaveLength(CALLS + asked - crashed.calls);
      expect(await read()).toMatchObject({ pieces: 18, artifacts: 18, calls: CALLS });
      const events = await readEvents(database, task_id);
      expect(events.at(-1)).toMatchObject({ type: 'task_completed', status: 'completed' });
      const recovered = events.filter(({ type }) => type === 'task_recovering').length;
      // Between two claims, before the first and after the end nobody had the task: nothing had to be recovered.
      const held =
        !crashed.untouched && !crashed.ended && point !== 'after enqueue' && !(point === 'before claim');
      expect(recovered).toBe(held ? 1 : 0);
      expect(task.attempt).toBe(1 + recovered);
    } finally {
      await worker.close();
    }
  },
);

const JUDGED = `
  select
    (select count(*)::int from roadwright.artifact where version = 1) as first_versions,
    (select count(*)::int from roadwright.artifact_verdict) as verdicts,
    (select count(*)::int from roadwright.artifact_verdict as verdict
      where version = (select max(version) from roadwright.artifact
        where artifact.concept_id = verdict.concept_id and artifact.content_type = verdict.content_type)) as newest,
    (select count(*)::int from roadwright.course_verdict) as course`;

/** A better version, what is said of pieces, and the end that waits for all that is said. */
const CHECK_CASES: readonly (readonly [DebugPoint, number])[] = [
  ['before mend', 1],
  ['after mend', 1],
  ['after mend', 2],
  ['before verdict', 1],
  ['after verdict', 1],
  ['before verdict', 2],
  ['after verdict', 2],
  ['before finish', 1],
  ['after finish', 1],
];

test.concurrent.each(CHECK_CASES)(
  'a crash %s, at its visit number %i, has every piece judged, told of once, and before the end',
  async (point, time) => {
    const worker = await createTestWorker(inject('postgresUrl'), {
      latency: ({ number }) => 5 * (number % 5),
      checks: { answers: true, links: null },
    });
    const { database, provider, submit, start } = worker;
    try {
      const task_id = await submit();
      const provider_url = provider.base_url;
      await runDoomed({ database_url: worker.database_url, provider_url, point, time, checks: true });
      const [before] = await database.sql<{ verdicts: number }>(JUDGED, []);
      await start({ beat_s: 0.1, lease_s: 1.5, sweep_s: 0.1 });
      const task = await untilEnd(database, task_id);
      expect(task).toMatchObject({ status: 'completed', progress: { artifacts_done: 18, concepts_done: 6 } });
      const [after] = await database.sql(JUDGED, []);
      expect(after).toEqual({ first_versions: 18, verdicts: 18, newest: 18, course: 1 });
      const events = await readEvents(database, task_id);
      const told = events.flatMap((event) =>
        event.type === 'quality_checked' ? [`${event.concept_id} ${event.content_type}`] : [],
      );
      expect([told.length, new Set(told).size]).toEqual([18, 18]);
      expect(events.at(-1)).toMatchObject({ type: 'task_completed', status: 'completed' });
      // What was judged before the crash is not asked about again.
      const again = provider.requests.filter(
        ({ answer, body }) => answer === 'answer_check' && body.model !== DOOMED_MODEL,
      );
      if (point.endsWith('finish')) expect([before?.verdicts, again]).toEqual([18, []]);
    } finally {
      await worker.close();
    }
  },
);

test('a crash of whoever submits leaves the whole task or nothing of it, and the same key finds it', async () => {
  const worker = await createTestWorker(inject('postgresUrl'));
  const { database } = worker;
  try {
    const task = () => ({
      task_id: createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer)),
      owner_id: 'local',
      request: generateRequestSchema.parse({ preferences: { learning_goal: 'Learn to crash' } }),
      max_pending: 10,
      idempotency: { key: 'once', body_sha256: 'same' },
    });
    const count = async () => {
      const [row] = await database.sql<Record<string, number>>(
        `select (select count(*)::int from roadwright.task) as tasks, (select count(*)::int from roadwright.event) as
           events, (select count(*)::int from graphile_worker.jobs) as jobs,
           (select count(*)::int from roadwright.idempotency_key) as keys`,
        [],
      );
      return row;
    };
    const died = new Error('died before the commit');
    const doomed = {
      ...database,
      transaction: <T>(work: Parameters<typeof database.transaction<T>>[0]) =>
        database.transaction<T>(async (sql) => {
          await work(sql);
          throw died;
        }),
    };
    await expect(submitTask(doomed, task())).rejects.toThrow();
    expect(await count()).toEqual({ tasks: 0, events: 0, jobs: 0, keys: 0 });
    const { task_id } = await submitTask(database, task());
    expect(await submitTask(database, task())).toMatchObject({ task_id });
    expect(await count()).toEqual({ tasks: 1, events: 1, jobs: 1, keys: 1 });
  } finally {
    await worker.close();
  }
});
