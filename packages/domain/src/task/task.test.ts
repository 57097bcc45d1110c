import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventBodySchema } from '../event/event.ts';
import { isTerminalEvent } from '../event/terminal-event.ts';
import { createFairTag } from './fair-tag.ts';
import { mayTake, TASK_EDGES, type TaskEdge, type TaskEdgeName } from './task-edges.ts';
import { ACTIVE_STATUSES, isTerminal, TASK_STATUSES, type TaskStatus } from './task-words.ts';

const edges = Object.entries(TASK_EDGES) as [TaskEdgeName, TaskEdge][];
const anyEdges = fc.array(fc.constantFrom(...edges.map(([name]) => name)), { maxLength: 60 });

/** Walks the edges that a task may take, from its submission on. */
function walk(names: readonly TaskEdgeName[]): { status: TaskStatus; taken: TaskEdgeName[] } {
  let status: TaskStatus = 'pending';
  const taken: TaskEdgeName[] = [];
  for (const name of names) {
    if (!mayTake(name, status)) continue;
    status = TASK_EDGES[name].to;
    taken.push(name);
  }
  return { status, taken };
}

describe('the edges of a task', () => {
  it('leave no terminal status', () => {
    for (const [name, edge] of edges) {
      expect(
        edge.from.filter((status) => status !== 'new' && isTerminal(status)),
        name,
      ).toEqual([]);
    }
  });

  it('reach every status', () => {
    expect(new Set(edges.map(([, edge]) => edge.to))).toEqual(new Set(TASK_STATUSES));
  });

  it('append a terminal event exactly when the task ends', () => {
    for (const [name, edge] of edges) {
      expect(
        edge.events.some((type) => isTerminalEvent({ type })),
        name,
      ).toBe(isTerminal(edge.to));
    }
  });

  it('never leave a task processing without a lease or a job', () => {
    for (const [name, edge] of edges) {
      if (edge.to === 'processing') expect(edge.lease === 'taken' || edge.job !== 'none', name).toBe(true);
    }
  });

  it('wait for a person without a lease and without a job', () => {
    expect(TASK_EDGES.open_review).toMatchObject({ lease: 'released', job: 'none' });
  });

  it('end a task whose budget is spent as one that is done in part', () => {
    expect(TASK_EDGES.complete_partially).toEqual({
      from: ['processing'],
      to: 'partial_failure',
      lease: 'released',
      job: 'none',
      events: ['task_completed'],
    });
    const event = {
      type: 'task_completed',
      status: 'partial_failure',
      summary: {
        concepts_total: 1,
        concepts_done: 0,
        concepts_failed: 1,
        artifacts_total: 3,
        artifacts_done: 1,
      },
      problem: { code: 'budget_exhausted', detail: 'The budget is spent.' },
    };
    expect(eventBodySchema.parse(event)).toEqual(event);
  });

  it('end at most once on any walk', () => {
    fc.assert(
      fc.property(anyEdges, (names) => {
        const { status, taken } = walk(names);
        const endings = taken.filter((name) => isTerminal(TASK_EDGES[name].to));
        expect(endings).toHaveLength(isTerminal(status) ? 1 : 0);
      }),
    );
  });

  it('let a person cancel whatever has not ended', () => {
    fc.assert(
      fc.property(anyEdges, (names) => {
        const { status } = walk(names);
        expect(mayTake('cancel', status)).toBe(!isTerminal(status));
      }),
    );
  });

  it('split the statuses into active and terminal', () => {
    expect(TASK_STATUSES.filter((status) => !isTerminal(status))).toEqual([...ACTIVE_STATUSES]);
  });
});

describe('a fair tag', () => {
  it('lets a newcomer start where the lane is now', () => {
    expect(createFairTag(41, null)).toBe(41);
  });

  it('spaces the tasks of one owner and forgets an idle past', () => {
    expect(createFairTag(0, 7)).toBe(8);
    expect(createFairTag(100, 7)).toBe(100);
  });

  it('lets a small owner wait for at most one task of each other owner', () => {
    const greedy: number[] = [];
    for (let count = 0; count < 50; count++) greedy.push(createFairTag(0, greedy.at(-1) ?? null));
    const small = createFairTag(0, null);
    expect(greedy.filter((tag) => tag < small)).toHaveLength(0);
    expect(greedy.filter((tag) => tag <= small)).toHaveLength(1);
  });
});
