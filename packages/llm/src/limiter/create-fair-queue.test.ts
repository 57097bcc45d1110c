import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFairQueue, type Waiter } from './create-fair-queue.ts';

const createWaiter = (arrival: number, task_id: string, more: Partial<Waiter> = {}): Waiter => ({
  task_id,
  order: 0,
  arrival,
  cost: 1000,
  heap_index: -1,
  ...more,
});

describe('createFairQueue', () => {
  test('inside a task the lowest order goes first, then who came first', () => {
    const queue = createFairQueue();
    for (const [arrival, order] of [5, 3, 3, 0].entries())
      queue.add(createWaiter(arrival, 'task', { order }));
    expect([1, 2, 3, 4].map(() => queue.take()?.arrival)).toEqual([3, 1, 2, 0]);
    expect(queue.take()).toBeUndefined();
  });

  test('30 calls of one task are through after about as many of the other, although 240 came before them', () => {
    const queue = createFairQueue();
    for (let arrival = 0; arrival < 270; arrival++)
      queue.add(createWaiter(arrival, arrival < 240 ? 'big' : 'small'));
    const taken = Array.from({ length: 270 }, () => queue.take()?.task_id);
    expect(taken.lastIndexOf('small')).toBeLessThan(30 * 2 + 4);
  });

  test('whose turn it is stays so until the queue changes', () => {
    const queue = createFairQueue();
    for (let arrival = 0; arrival < 9; arrival++) queue.add(createWaiter(arrival, `task-${arrival % 3}`));
    for (let turn = 0; turn < 9; turn++) {
      const head = queue.peek();
      expect(queue.peek()).toBe(head);
      expect(queue.take()).toBe(head);
    }
  });

  test('shares hold and nobody starves: tasks that all wait are never further apart than a turn and a call each', () => {
    const calls = fc.array(
      fc.record({ task: fc.integer({ min: 0, max: 4 }), cost: fc.integer({ min: 1, max: 30_000 }) }),
      { minLength: 1, maxLength: 300, size: 'max' },
    );
    fc.assert(
      fc.property(calls, (asked) => {
        const queue = createFairQueue();
        const left = new Map<string, number>();
        for (const [arrival, { task, cost }] of asked.entries()) {
          queue.add(createWaiter(arrival, String(task), { cost }));
          left.set(String(task), (left.get(String(task)) ?? 0) + 1);
        }
        const dearest = Math.max(...asked.map(({ cost }) => cost));
        const spent = new Map([...left.keys()].map((task) => [task, 0]));
        for (let head = queue.take(); head !== undefined; head = queue.take()) {
          spent.set(head.task_id, (spent.get(head.task_id) ?? 0) + head.cost);
          left.set(head.task_id, (left.get(head.task_id) ?? 0) - 1);
          if ([...left.values()].some((count) => count === 0)) break;
          const shares = [...spent.values()];
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(2 * (4000 + dearest));
        }
      }),
    );
  });

  test('gives everyone who did not leave exactly once, whatever comes and goes', () => {
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom('add', 'take', 'remove'),
        task: fc.integer({ min: 0, max: 3 }),
        order: fc.integer({ min: 0, max: 9 }),
        pick: fc.nat(),
      }),
      { maxLength: 200, size: 'max' },
    );
    fc.assert(
      fc.property(steps, (asked) => {
        const queue = createFairQueue();
        const inside: Waiter[] = [];
        for (const [arrival, { kind, task, order, pick }] of asked.entries()) {
          if (kind === 'add') {
            const waiter = createWaiter(arrival, String(task), { order });
            inside.push(waiter);
            queue.add(waiter);
          } else if (kind === 'remove' && inside.length > 0) {
            const [gone] = inside.splice(pick % inside.length, 1);
            queue.remove(gone!);
            queue.remove(gone!);
          } else if (kind === 'take') {
            const head = queue.take();
            expect(head === undefined).toBe(inside.length === 0);
            if (head === undefined) continue;
            const mates = inside.filter(({ task_id }) => task_id === head.task_id);
            const first = mates.toSorted((a, b) => a.order - b.order || a.arrival - b.arrival)[0];
            expect(head).toBe(first);
            inside.splice(inside.indexOf(head), 1);
          }
          expect(queue.size).toBe(inside.length);
        }
      }),
    );
  });
});
