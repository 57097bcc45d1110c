import { expect, it } from 'vitest';
import type { Kill } from './kill-workers.ts';
import { listTakeovers } from './list-takeovers.ts';
import type { TaskRecord } from './read-records.ts';

const KILLED_MS = 100_000;
const CAPACITY = 2;
const task = {
  task_id: 'held',
  worker_id: 'dead',
  lane: 'content',
  progressed: true,
  lone_crashes: 0,
} as const;

const createKill = (changes: Partial<Kill> = {}): Kill => ({
  worker_id: 'dead',
  at_ms: KILLED_MS,
  held: [task],
  bystanders: [{ worker_id: 'old', standing_ms: 9000, held: { content: 1 } }],
  ...changes,
});

const createRecord = (...events: readonly [type: string, after_ms: number][]) =>
  ({
    task_id: 'held',
    events: events.map(([type, after_ms], index) => ({
      seq: index,
      type,
      at_ms: KILLED_MS + after_ms,
      data: '{}',
    })),
  }) as unknown as TaskRecord;

const TAKEN = createRecord(
  ['task_recovering', -500],
  ['content_generation_progress', 2],
  ['task_recovering', 1500],
);

const list = (kills: readonly Kill[], record = TAKEN) => listTakeovers(kills, [record], CAPACITY);

it('a takeover lasts from the kill to the next recovery', () => {
  expect(list([createKill()])).toEqual([{ task_id: 'held', seconds: 1.5, suspect: false, place_free: true }]);
});

it('a task whose last commit got through needs nobody', () => {
  expect(list([createKill()], createRecord(['roadmap_ready', 3], ['task_recovering', 1500]))).toEqual([]);
  expect(list([createKill()], createRecord(['task_started', -900]))).toEqual([]);
});

it('a place is one in the lane of the task, and for a suspect a worker that has nothing else', () => {
  const bystanders = [
    { worker_id: 'old', standing_ms: 9000, held: { content: 2 } },
    { worker_id: 'new', standing_ms: 10, held: { design: 2 } },
  ];
  const suspect = { ...task, progressed: false };
  expect(list([createKill({ bystanders })])[0]?.place_free).toBe(true);
  expect(list([createKill({ bystanders: bystanders.slice(0, 1) })])[0]?.place_free).toBe(false);
  expect(list([createKill({ bystanders, held: [suspect] })])[0]).toMatchObject({
    suspect: true,
    place_free: false,
  });
});

it('a place is there for one task only', () => {
  const held = [task, { ...task, task_id: 'second' }];
  const second = { ...TAKEN, task_id: 'second' };
  const taken = listTakeovers([createKill({ held })], [TAKEN, second], CAPACITY);
  expect(taken.map(({ place_free }) => place_free)).toEqual([true, false]);
});

it('a place is of no use when its worker dies before the takeover', () => {
  const next = createKill({ worker_id: 'old', at_ms: KILLED_MS + 1000, held: [] });
  expect(list([createKill(), next])[0]?.place_free).toBe(false);
});
