import { createHeap, type Heap, type Heaped } from './create-heap.ts';

/** One request that waits. */
export interface Waiter extends Heaped {
  readonly task_id: string;
  /** Lower goes first inside the task. */
  readonly order: number;
  /** When it came, as a running number: breaks ties of `order`. */
  readonly arrival: number;
  /** What it takes from its task's share: its estimated tokens. */
  readonly cost: number;
}

export interface FairQueue<T extends Waiter> {
  readonly size: number;
  add(waiter: T): void;
  /** Whose turn it is; the same one until the queue changes. */
  peek(): T | undefined;
  /** Takes out whose turn it is and books it on its task's share. */
  take(): T | undefined;
  /** Takes out one that gave up. */
  remove(waiter: T): void;
}

interface Task<T extends Waiter> {
  readonly waiters: Heap<T>;
  /** Tokens it may still spend in this turn. */
  deficit: number;
}

/**
 * Tokens a task gains per turn: about one call of ours, so that turns change after almost every call. A dearer call
 * saves up over several turns.
 */
const QUANTUM = 4000;

const isBefore = (one: Waiter, other: Waiter) =>
  one.order === other.order ? one.arrival < other.arrival : one.order < other.order;

/**
 * Shares between tasks by deficit round robin (Shreedhar and Varghese 1995): while two tasks wait, what they got differs
 * by at most one turn and one call, so no task starves however many calls another has.
 */
export function createFairQueue<T extends Waiter>(): FairQueue<T> {
  const tasks = new Map<string, Task<T>>();
  // A Map keeps the order of insertion: the first key is the task whose turn it is.
  let size = 0;

  const endTurn = (task_id: string, task: Task<T>) => {
    tasks.delete(task_id);
    if (task.waiters.size === 0) return;
    task.deficit += QUANTUM;
    tasks.set(task_id, task);
  };
  const peek = (): T | undefined => {
    for (const [task_id, task] of tasks) {
      const head = task.waiters.peek();
      if (head !== undefined && head.cost <= task.deficit) return head;
      endTurn(task_id, task);
    }
    return undefined;
  };

  return {
    get size() {
      return size;
    },
    add(waiter) {
      let task = tasks.get(waiter.task_id);
      if (task === undefined) {
        task = { waiters: createHeap<T>(isBefore), deficit: QUANTUM };
        tasks.set(waiter.task_id, task);
      }
      task.waiters.push(waiter);
      size++;
    },
    peek,
    take() {
      const head = peek();
      if (head === undefined) return undefined;
      const task = tasks.get(head.task_id);
      if (task === undefined) return undefined;
      task.waiters.pop();
      task.deficit -= head.cost;
      size--;
      // What an empty task saved is forgotten, else it could hoard while it has nothing to send.
      if (task.waiters.size === 0) tasks.delete(head.task_id);
      return head;
    },
    remove(waiter) {
      const task = tasks.get(waiter.task_id);
      if (task === undefined || waiter.heap_index < 0) return;
      task.waiters.remove(waiter);
      size--;
      if (task.waiters.size === 0) tasks.delete(waiter.task_id);
    },
  };
}
