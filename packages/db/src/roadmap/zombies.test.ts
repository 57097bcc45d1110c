import { addNode, addNodeSchema, type Lane, type WantedPiece } from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerReview } from '../task/answer-review.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readJobs } from '../testing/read-rows.ts';
import {
  claim,
  completeCourse,
  createDraft,
  createFramework,
  createId,
  createRequest,
  SUMMARY,
  submit,
  type TestClaim,
} from '../testing/samples.ts';
import { createCourseVerdict, createVerdict } from '../testing/verdict-samples.ts';
import { deleteRoadmap } from './delete-roadmap.ts';
import { editFramework } from './edit-framework.ts';
import { getRoadmap } from './get-roadmap.ts';
import { restoreRoadmap } from './restore-roadmap.ts';
import { trashRoadmap } from './trash-roadmap.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 10 });
});
afterAll(() => own.drop());

const owner = null;
const max_pending = 1000;

/** A roadmap with a task that is not over, and the worker that has it, if one has. */
interface Scene {
  readonly roadmap_id: string;
  readonly task_id: string;
  readonly worker: TestClaim | null;
}

/** Claims a task and takes its job out of the lane, as a runner does. */
async function take(task_id: string, lane: Lane): Promise<TestClaim> {
  await own.database.sql('select graphile_worker.remove_job($1::text)', [`${lane}:${task_id}`]);
  return claim(own.database, task_id, lane);
}

async function review(): Promise<Scene> {
  const task_id = await submit(own.database, { request: createRequest({ review: 'human' }) });
  const roadmap_id = `rust-${task_id.slice(-8)}`;
  const { end } = await take(task_id, 'design');
  await end({ edge: 'open_review', roadmap_id, framework: createFramework(['variables', 'ownership']) });
  return { roadmap_id, task_id, worker: null };
}

async function answered(approved: boolean): Promise<Scene> {
  const { roadmap_id, task_id } = await review();
  const answer = approved ? { approved } : { approved, feedback: 'Shorter' };
  await answerReview(own.database, { task_id, owner, answer });
  return { roadmap_id, task_id, worker: null };
}

async function retried(): Promise<Scene> {
  const { roadmap_id } = await completeCourse(own.database);
  const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz' } as const;
  const { task_id } = await startPieceRetry(own.database, {
    ...piece,
    task_id: createId(),
    owner,
    max_pending,
  });
  return { roadmap_id, task_id, worker: null };
}

async function extended(): Promise<Scene> {
  const { roadmap_id } = await completeCourse(own.database);
  const change = addNode(addNodeSchema.parse({ parent_id: 'syntax', title: 'Lifetimes' }));
  const ids = { roadmap_id, owner, task_id: createId() };
  const { task } = await editFramework(own.database, { ...ids, change, max_pending, now: Date.now });
  return { roadmap_id, task_id: task!.task_id, worker: null };
}

const taken = async (scene: Scene, lane: Lane): Promise<Scene> => ({
  ...scene,
  worker: await take(scene.task_id, lane),
});

const SCENES = {
  'waits for its review': review,
  'waits to design a rejected outline anew': () => answered(false),
  'designs a rejected outline anew': async () => taken(await answered(false), 'design'),
  'waits to make its content': () => answered(true),
  'makes its content': async () => taken(await answered(true), 'content'),
  'waits to make a piece anew': retried,
  'makes a piece anew': async () => taken(await retried(), 'content'),
  'waits to make a concept that was added': extended,
  'makes a concept that was added': async () => taken(await extended(), 'content'),
} as const satisfies Record<string, () => Promise<Scene>>;
const scenes = Object.entries(SCENES);

/** What the worker has to make; something that it may not, once it is told nothing any more. */
async function listWanted(worker: TestClaim): Promise<readonly WantedPiece[]> {
  const { wanted } = await worker.store.getCourse(worker.task).catch(() => ({ wanted: [] }));
  return worker.task.lane === 'content' && wanted.length > 0 ? wanted : [FOREIGN];
}
const FOREIGN = { concept_id: 'unknown', content_type: 'quiz', version: 9 } as const;

let steps = 0;
const moves = {
  generate: async ({ worker }: Scene) => {
    if (worker === null) return undefined;
    const ids = new Set((await listWanted(worker)).map(({ concept_id }) => concept_id));
    return worker.write({
      concepts: [...ids].map((concept_id) => ({ concept_id, status: 'generating' })),
    });
  },
  store: async ({ worker }: Scene) => {
    if (worker === null) return undefined;
    const [{ concept_id, content_type, version } = FOREIGN] = await listWanted(worker);
    return worker.write({
      artifacts: [createDraft(concept_id, content_type, version)],
      events: [{ type: 'step_started', step: 'finalizing' }],
      steps: [{ step: 'finalizing', round: steps++, output: {} }],
      verdicts: [{ concept_id, content_type, version, verdict: createVerdict() }],
      course_verdict: createCourseVerdict(),
    });
  },
  fail_piece: ({ worker }: Scene) =>
    worker?.write({
      failures: [
        { concept_id: 'ownership', content_type: 'tutorial', code: 'llm_timeout', detail: 'Too slow.' },
      ],
    }),
  complete: ({ worker }: Scene) => worker?.end({ edge: 'complete', summary: SUMMARY }),
  fail: ({ worker }: Scene) =>
    worker?.end({ edge: 'fail', failure: { code: 'content_failed', detail: 'Nothing worked.' } }),
  go_on: ({ worker }: Scene) => worker?.end({ edge: 'continue' }),
  open: ({ worker, roadmap_id }: Scene) =>
    worker?.end({ edge: 'open_review', roadmap_id, framework: createFramework(['variables', 'new']) }),
};
type Move = keyof typeof moves;
const WRITES = ['generate', 'store', 'fail_piece'] as const satisfies Move[];
const ALL = Object.keys(moves) as Move[];

const TABLES = [
  ...[
    'artifact',
    'artifact_verdict',
    'concept',
    'course_verdict',
    'event',
    'failed_piece',
    'framework',
    'reserved_piece',
    'review',
    'roadmap',
  ],
  ...['task', 'task_step'],
];

/** Everything that is stored of a roadmap and its tasks. */
async function readAll({ roadmap_id, task_id }: Scene): Promise<Record<string, unknown[]>> {
  const whose = (table: string) =>
    ['event', 'review', 'task_step'].includes(table)
      ? `task_id = '${task_id}'`
      : table === 'task'
        ? `task_id = '${task_id}' or roadmap_id = '${roadmap_id}'`
        : `roadmap_id = '${roadmap_id}'`;
  const read = async (table: string) =>
    own.database.sql(
      `select t::text as row from roadwright.${table} as t where ${whose(table)} order by 1`,
      [],
    );
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await read(table)])));
}

async function expectQuiet(scene: Scene): Promise<void> {
  const { roadmap_id, task_id } = scene;
  const left = await own.database.sql(
    `select (select count(*)::int from roadwright.task where task_id = $1::uuid and lease_owner is not null) as leases,
       (select count(*)::int from roadwright.reserved_piece where task_id = $1::uuid) as pieces,
       (select count(*)::int from roadwright.concept where roadmap_id = $2::text and status = 'generating') as generating`,
    [task_id, roadmap_id],
  );
  expect(left).toEqual([{ leases: 0, pieces: 0, generating: 0 }]);
  const jobs = (await readJobs(own.database)).filter(({ key }) => key?.endsWith(task_id));
  expect(jobs).toEqual([]);
}

const acts = {
  cancel: ({ task_id }: Scene) => cancelTask(own.database, { task_id, owner }),
  delete: async ({ roadmap_id }: Scene) => {
    await trashRoadmap(own.database, { roadmap_id, owner });
    await deleteRoadmap(own.database, { roadmap_id, owner });
  },
};

describe.each(scenes)('a task that %s', (_state, set) => {
  test.each(['cancel', 'delete'] as const)(
    'stores nothing any more after its %s, whatever its worker still sends',
    async (act) => {
      const scene = await set();
      await moves.generate(scene);
      await moves.store(scene);
      await acts[act](scene);
      await expectQuiet(scene);
      const before = await readAll(scene);
      for (const move of ALL) {
        const outcome = await moves[move](scene);
        expect([move, outcome]).toEqual([
          move,
          scene.worker === null ? undefined : { outcome: 'lease_lost' },
        ]);
      }
      expect(await readAll(scene)).toEqual(before);
      if (act === 'delete') {
        expect(Object.values(before).flat()).toEqual([]);
        await expect(getRoadmap(own.database, { ...scene, owner })).rejects.toMatchObject({
          code: 'roadmap_not_found',
        });
      }
    },
  );

  test('goes on in the trash as it would outside', async () => {
    const scene = await set();
    await trashRoadmap(own.database, { ...scene, owner });
    for (const move of WRITES) {
      expect([undefined, { outcome: 'written' }]).toContainEqual(await moves[move](scene));
    }
    const end = scene.worker?.task.lane === 'design' ? 'open' : 'complete';
    expect([undefined, { outcome: 'written' }]).toContainEqual(await moves[end](scene));
    await restoreRoadmap(own.database, { ...scene, owner });
    const { status, deleted_at, version } = await getRoadmap(own.database, { ...scene, owner });
    expect(deleted_at).toBeNull();
    if (end === 'open') expect([status, version]).toEqual(['human_review_pending', 2]);
  });
});

test('however the work and its end meet, nothing is left at work and nothing comes after the end', async () => {
  const move = fc.constantFrom(...ALL);
  const plan = fc.record({
    set: fc.constantFrom(...scenes),
    act: fc.constantFrom('cancel', 'delete'),
    earlier: fc.array(fc.constantFrom(...WRITES), { maxLength: 2 }),
    meanwhile: fc.array(move, { minLength: 1, maxLength: 3 }),
    later: fc.array(move, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ set: [, set], act, earlier, meanwhile, later }) => {
      const scene = await set();
      for (const one of earlier) await moves[one](scene);
      const [acted] = await Promise.allSettled([
        acts[act](scene),
        ...meanwhile.map((one) => moves[one](scene)),
      ]);
      // A task that came to its own end a moment before can be cancelled no more.
      if (acted.status === 'rejected') expect([act, acted.reason.code]).toEqual(['cancel', 'task_finished']);
      await expectQuiet(scene);
      const before = await readAll(scene);
      for (const one of later) await moves[one](scene);
      expect(await readAll(scene)).toEqual(before);
      if (act === 'delete') expect(Object.values(before).flat()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a deletion and the end of a redesign wait for one another in the same order', async () => {
  for (let round = 0; round < 12; round++) {
    const scene = await SCENES['designs a rejected outline anew']();
    await trashRoadmap(own.database, { ...scene, owner });
    const [deleted, opened] = await Promise.all([
      deleteRoadmap(own.database, { ...scene, owner }).then(() => 'deleted'),
      moves.open(scene),
    ]);
    expect(deleted).toBe('deleted');
    expect(['written', 'lease_lost']).toContain(opened?.outcome);
    expect(Object.values(await readAll(scene)).flat()).toEqual([]);
  }
});
