import { AppError } from '@roadwright/domain';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Sql } from '../database/sql.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { announceWorker } from '../presence/announce-worker.ts';
import { beat } from '../presence/beat.ts';
import { failCrashed } from '../sweep/fail-crashed.ts';
import { sweep } from '../sweep/sweep.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createLeaseState, type LeaseState, leaseModel, type ModelClaim } from '../testing/lease-model.ts';
import { createClaimNo, createWrite, SUMMARY, submit } from '../testing/samples.ts';
import { ALWAYS } from '../testing/take-away.ts';
import { claimTask } from './claim-task.ts';

const WORKERS = ['w1', 'w2', 'w3'];
const TASKS = 2;
const LEASE_S = 60;

let own: TestDatabase;
const sessions = new Map<string, pg.Client>();
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
  for (const worker_id of WORKERS) {
    const session = new pg.Client({ connectionString: own.url });
    await session.connect();
    sessions.set(worker_id, session);
  }
});
afterEach(() => own.database.sql('delete from roadwright.worker', []));
afterAll(async () => {
  for (const session of sessions.values()) await session.end();
  await own.drop();
});

const sessionOf = (worker_id: string): Sql => {
  const session = sessions.get(worker_id)!;
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await session.query(text, [...values])).rows as Row[];
};

const worker = fc.constantFrom(...WORKERS);
const task = fc.nat(TASKS - 1);
/** Which of the claims so far: the newest ones most often, since those are still good. */
const claim = fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.nat(12) });
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('claim' as const), worker, task, alone: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('write' as const), claim, progress: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('complete' as const), claim }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('continue' as const), claim }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('beat' as const), worker, unknown: fc.constantFrom(0, 0, 1) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('announce' as const), worker }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('lose_session' as const), worker }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('fall_silent' as const), worker }) },
  // A death as it is found: the session is gone and no beat comes any more.
  { weight: 5, arbitrary: fc.record({ act: fc.constant('die' as const), worker }) },
  // What a death leads to, all of it: most of the protocol lies behind one.
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('take_over' as const),
      worker,
      task,
      by: worker,
      alone: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('sweep' as const), worker }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('fail_crashed' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const), task }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Does an act in the model and in the database, which must answer alike. */
async function perform(state: LeaseState, task_ids: readonly string[], next: Act): Promise<void> {
  const { database } = own;
  const { sql } = database;
  const store = createPipelineStore(database, { lease_s: 1 });
  const find = (back: number): ModelClaim | undefined => state.claims.at(-1 - back);
  const toTask = ({ task, epoch }: ModelClaim) =>
    ({ task_id: task, epoch, owner_id: 'ann', attempt: 1, lane: 'design' }) as Parameters<
      typeof store.write
    >[0];
  const loseSession = async (id: string) => {
    await sessionOf(id)('select pg_advisory_unlock_all()', []);
    leaseModel.loseSession(state, id);
  };
  const fallSilent = async (id: string) => {
    await sql(
      `update roadwright.worker set beat_at = beat_at - interval '1 hour' where worker_id = $1::text`,
      [id],
    );
    await sql(
      `update roadwright.task set lease_until = lease_until - interval '1 hour' where lease_owner = $1::text`,
      [id],
    );
    leaseModel.fallSilent(state, id);
  };
  switch (next.act) {
    case 'claim': {
      const task_id = task_ids[next.task]!;
      const claiming = {
        lane: 'design',
        lease_s: LEASE_S,
        alone: next.alone,
        claim_no: createClaimNo(),
      } as const;
      const claimed = await claimTask(sql, { task_id, worker_id: next.worker, ...claiming });
      expect(claimed !== null).toBe(leaseModel.claim(state, next.worker, { id: task_id, alone: next.alone }));
      if (claimed !== null) expect(claimed).toMatchObject({ write_no: state.claims.at(-1)?.write_no });
      return;
    }
    case 'write': {
      const made = find(next.claim);
      if (made === undefined) return;
      const write_no = made.write_no + 1;
      const steps = next.progress
        ? [{ step: 'curriculum_design', round: made.epoch * 1000 + write_no, output: {} } as const]
        : [];
      const write = createWrite(write_no, { events: [{ type: 'step_started', step: 'finalizing' }], steps });
      const { outcome } = await store.write(toTask(made), write);
      expect(outcome).toBe(leaseModel.write(state, made, next.progress) ? 'written' : 'lease_lost');
      return;
    }
    case 'complete':
    case 'continue': {
      const made = find(next.claim);
      if (made === undefined) return;
      const write_no = made.write_no + 1;
      const ending =
        next.act === 'complete'
          ? { edge: next.act, summary: SUMMARY, write_no }
          : { edge: next.act, write_no };
      const { outcome } = await store.end(toTask(made), ending);
      expect(outcome).toBe(leaseModel.end(state, made, next.act) ? 'written' : 'lease_lost');
      return;
    }
    case 'beat': {
      // A claim whose answer is still on its way is not yet among those that the worker knows.
      const own_claims = state.claims.filter((made) => made.worker === next.worker);
      const told = own_claims.slice(0, own_claims.length - next.unknown);
      const claims = told.map((made) => ({ task_id: made.task, epoch: made.epoch }));
      const expected = leaseModel.beat(state, next.worker, told);
      const beating = { worker_id: next.worker, runner_ids: [], beat_s: 1, lease_s: LEASE_S, claims };
      const { known, lost } = await beat(sessionOf(next.worker), beating);
      expect(known).toBe(expected.known);
      expect(lost.map(({ task_id, epoch }) => ({ task_id, epoch }))).toEqual(
        expect.arrayContaining(expected.lost.map((made) => ({ task_id: made.task, epoch: made.epoch }))),
      );
      expect(lost).toHaveLength(expected.lost.length);
      return;
    }
    case 'announce':
      await announceWorker(sessionOf(next.worker), { worker_id: next.worker, runner_ids: [] });
      return leaseModel.announce(state, next.worker);
    case 'lose_session':
      return await loseSession(next.worker);
    case 'fall_silent':
      return await fallSilent(next.worker);
    case 'die':
      await loseSession(next.worker);
      return await fallSilent(next.worker);
    case 'take_over': {
      const { worker, by, task, alone } = next;
      await perform(state, task_ids, { act: 'die', worker });
      await perform(state, task_ids, { act: 'sweep', worker: by });
      await perform(state, task_ids, { act: 'announce', worker: by });
      return await perform(state, task_ids, { act: 'claim', worker: by, task, alone });
    }
    case 'sweep': {
      const sweeping = { worker_id: next.worker, beat_s: 1, lease_s: LEASE_S, judging: ALWAYS };
      const { freed_tasks } = await sweep(sql, sweeping);
      expect(freed_tasks.map(({ task_id }) => task_id).sort()).toEqual(
        leaseModel.sweep(state, next.worker).sort(),
      );
      return;
    }
    case 'fail_crashed':
      expect((await failCrashed(database)).sort()).toEqual(leaseModel.failCrashed(state).sort());
      return;
    case 'cancel': {
      const task_id = task_ids[next.task]!;
      const cancelled = await cancelTask(database, { task_id, owner: null }).then(
        () => true,
        (error) => {
          expect(error).toBeInstanceOf(AppError);
          return false;
        },
      );
      expect(cancelled).toBe(leaseModel.cancel(state, task_id));
    }
  }
}

const READ = `
  select task_id, status, lease_owner as owner, lease_epoch as epoch, write_no, attempt, recovering, progressed,
    suspect, lone_crashes, last_seq as events,
    (select count(*)::int from roadwright.event where event.task_id = task.task_id) as stored,
    (select max(seq) from roadwright.event where event.task_id = task.task_id) as highest
  from roadwright.task where task_id = any($1::uuid[])`;

/** The rows are what the model says, and no event is missing. */
async function compare(state: LeaseState, task_ids: readonly string[]): Promise<void> {
  const rows = await own.database.sql<Record<string, unknown> & { task_id: string }>(READ, [task_ids]);
  for (const { task_id, stored, highest, ...row } of rows) {
    const { lapsed: _lapsed, blamed: _blamed, ...expected } = state.tasks.get(task_id)!;
    expect(row).toEqual(expected);
    expect(expected.lone_crashes).toBeGreaterThanOrEqual(0);
    expect({ stored, highest }).toEqual({ stored: expected.events, highest: expected.events });
  }
}

test('claims, beats, sweeps, writes and endings do in every order what the model of the lease says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }), async (acts) => {
      await own.database.sql('delete from roadwright.worker', []);
      await own.database.sql(`update roadwright.task set status = 'cancelled', lease_owner = null`, []);
      for (const id of WORKERS) await sessionOf(id)('select pg_advisory_unlock_all()', []);
      const task_ids = await Promise.all(Array.from({ length: TASKS }, () => submit(own.database)));
      const state = createLeaseState(task_ids, WORKERS);
      for (const id of WORKERS) await perform(state, task_ids, { act: 'announce', worker: id });
      for (const next of acts) {
        await perform(state, task_ids, next);
        await compare(state, task_ids);
      }
    }),
    { numRuns: 70 },
  );
});
