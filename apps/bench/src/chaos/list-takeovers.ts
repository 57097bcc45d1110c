import type { Bystander, Kill } from './kill-workers.ts';
import type { HeldTask } from './list-held-tasks.ts';
import type { TaskRecord } from './read-records.ts';

/** How long a task lay idle after the death of its worker. */
export interface Takeover {
  readonly task_id: string;
  readonly seconds: number;
  /** The dead claim had stored nothing, so the task waits for a worker that has nothing else. */
  readonly suspect: boolean;
  readonly helped_by: Help;
}

/**
 * What stood ready at the kill and lived until the takeover: a worker that may judge others, and one with a place for
 * the task; a `judge` alone, without such a place; or `nobody` that may judge.
 */
export type Help = 'judge_and_place' | 'judge' | 'nobody';

/** What a bystander needs to have. */
export interface Standing {
  /** Tasks at once in each lane of a worker. */
  readonly capacity: number;
  /** How long a worker stands before it may judge others. */
  readonly lease_ms: number;
}

/** Events that show that a task needed nobody: what its worker sent last was committed after all. */
const SETTLING = [
  'roadmap_ready',
  'human_review_required',
  'task_continued',
  'task_completed',
  'task_failed',
];

/** Lists how each task that was held at a kill came to its next worker; the moment is that of `task_recovering`. */
export function listTakeovers(
  kills: readonly Kill[],
  records: readonly TaskRecord[],
  standing: Standing,
): Takeover[] {
  const byId = new Map(records.map((record) => [record.task_id, record]));
  const died = new Map(kills.map(({ worker_id, at_ms }) => [worker_id, at_ms]));
  return kills.flatMap((kill) =>
    kill.held.flatMap((task) => {
      const taken = findTakeover(byId.get(task.task_id), kill.at_ms);
      if (taken === null) return [];
      const survivors = kill.bystanders.filter(
        ({ worker_id }) => (died.get(worker_id) ?? Number.POSITIVE_INFINITY) > taken.at_ms,
      );
      const seconds = (taken.at_ms - kill.at_ms) / 1000;
      const helped_by = findHelp(survivors, task, standing);
      return [{ task_id: task.task_id, seconds, suspect: !task.progressed, helped_by }];
    }),
  );
}

function findTakeover(record: TaskRecord | undefined, killed_at_ms: number): { at_ms: number } | null {
  const next = record?.events.find(
    ({ type, at_ms }) => at_ms > killed_at_ms && (type === 'task_recovering' || SETTLING.includes(type)),
  );
  return next?.type === 'task_recovering' ? next : null;
}

function findHelp(bystanders: readonly Bystander[], task: HeldTask, { capacity, lease_ms }: Standing): Help {
  if (bystanders.every(({ standing_ms }) => standing_ms <= lease_ms)) return 'nobody';
  const hasPlace = ({ held }: Bystander) =>
    task.progressed ? (held[task.lane] ?? 0) < capacity : Object.keys(held).length === 0;
  return bystanders.some(hasPlace) ? 'judge_and_place' : 'judge';
}
