import { CONTENT_TYPES } from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { claimTask } from '../lane/claim-task.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents } from '../testing/read-rows.ts';
import { createClaimNo, createDraft, createWrite, openCourse } from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 8 });
});
afterAll(() => own.drop());

const action = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('write' as const), repeated: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('take_over' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('continue' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const) }) },
);
const step = { type: 'step_started', step: 'finalizing' } as const;

test('however claims, writes, endings and cancellations meet, events have no gap and no piece is stored twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(action, { maxLength: 4 }), { maxLength: 8 }), async (rounds) => {
      const concepts = ['a', 'b', 'c', 'd'];
      const first = await openCourse(own.database, concepts);
      const { task_id } = first.task;
      const store = createPipelineStore(own.database, { lease_s: 1 });
      const workers = [{ task: first.task, write_no: first.task.write_no }];
      const newest = () => workers.at(-1)!;

      const acts = {
        // Any worker that ever held the task may wake up and write, the newest one most often.
        write: async (repeated: boolean) => {
          for (const worker of workers.slice(-2)) {
            const { wanted } = await store.getCourse(worker.task);
            const artifacts = wanted
              .slice(0, 2)
              .map(({ concept_id, content_type, version }) => createDraft(concept_id, content_type, version));
            const write = createWrite(worker.write_no + 1, { artifacts, events: [step, step] });
            const sendings = Array.from({ length: repeated ? 2 : 1 }, () => store.write(worker.task, write));
            const [outcome] = await Promise.all(sendings);
            if (outcome?.outcome === 'written') worker.write_no += 1;
          }
        },
        take_over: async () => {
          await takeAway(own.database.sql, task_id);
          const claims = await Promise.all(
            ['x', 'y'].map((worker_id) => {
              const worker = { worker_id, claim_no: createClaimNo(), lease_s: 30, alone: true };
              return claimTask(own.database.sql, { task_id, lane: 'content', ...worker });
            }),
          );
          for (const task of claims) if (task !== null) workers.push({ task, write_no: task.write_no });
          workers.sort((one, other) => one.task.epoch - other.task.epoch);
        },
        continue: async () => {
          const { task, write_no } = newest();
          await store.end(task, { edge: 'continue', write_no: write_no + 1 });
        },
        cancel: () => cancelTask(own.database, { task_id, owner: null }).catch(() => undefined),
      };
      for (const round of rounds) {
        await Promise.all(
          round.map((one) => (one.act === 'write' ? acts.write(one.repeated) : acts[one.act]())),
        );
      }

      const epochs = workers.map(({ task }) => task.epoch);
      expect(epochs).toEqual([...new Set(epochs)]);
      const events = await readEvents(own.database, task_id);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
      const view = await getTask(own.database, { task_id, owner: null });
      expect(view.last_seq).toBe(events.length);
      const pieces = await own.database.sql<{ key: string }>(
        `select concept_id || '/' || content_type as key from roadwright.artifact where task_id = $1::uuid`,
        [task_id],
      );
      expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
      expect(pieces.length).toBeLessThanOrEqual(concepts.length * CONTENT_TYPES.length);
      expect(view.progress.artifacts_done).toBe(pieces.length);
      if (view.status === 'cancelled') expect(events.at(-1)?.type).toBe('task_cancelled');
    }),
    { numRuns: 25 },
  );
});
