import type { Bystander, Kill } from './kill-workers.ts';
import type { HeldTask } from './list-held-tasks.ts';
import type { TaskRecord } from './read-records.ts';

/** How long a task lay idle after the death of its worker. */
export interface Takeover {
  readonly task_id: string;
  readonly seconds: number;
  /** The dead claim had stored nothing, so the task waits for a worker that has nothing else. */
  readonly suspect: boolean;
  /** Whether a place for it, that no sooner taken one had, stood by at the kill and lived until the takeover. */
  readonly place_free: boolean;
}

/** Events that show that a task needed nobody: what its worker sent last was committed after all. */
const SETTLING = [
  'roadmap_ready',
  'human_review_required',
  'task_continued',
  'task_completed',
  'task_failed',
];

/**
 * Lists how each task that was held at a kill came to its next worker; the moment is that of `task_recovering`.
 *
 * @param capacity - tasks at once in each lane of a worker
 */
export function listTakeovers(
  kills: readonly Kill[],
  records: readonly TaskRecord[],
  capacity: number,
): Takeover[] {
  const byId = new Map(records.map((record) => [record.task_id, record]));
  const died = new Map(kills.map(({ worker_id, at_ms }) => [worker_id, at_ms]));
  return kills.flatMap((kill) => {
    const given = new Map<string, number>();
    const taken = kill.held
      .map((task) => ({ task, at_ms: findTakeover(byId.get(task.task_id), kill.at_ms) }))
      .filter((takeover): takeover is { task: HeldTask; at_ms: number } => takeover.at_ms !== null)
      .sort((one, other) => one.at_ms - other.at_ms);
    return taken.map(({ task, at_ms }) => {
      const survivors = kill.bystanders.filter(
        ({ worker_id }) => (died.get(worker_id) ?? Number.POSITIVE_INFINITY) > at_ms,
      );
      const kind = task.progressed ? task.lane : 'alone';
      const before = given.get(kind) ?? 0;
      given.set(kind, before + 1);
      return {
        task_id: task.task_id,
        seconds: (at_ms - kill.at_ms) / 1000,
        suspect: !task.progressed,
        place_free: countPlaces(survivors, task, capacity) > before,
      };
    });
  });
}

function findTakeover(record: TaskRecord | undefined, killed_at_ms: number): number | null {
  const next = record?.events.find(
    ({ type, at_ms }) => at_ms > killed_at_ms && (type === 'task_recovering' || SETTLING.includes(type)),
  );
  return next?.type === 'task_recovering' ? next.at_ms : null;
}

/** Places that a task of this kind could take at once; one on probation needs a worker that has nothing else. */
function countPlaces(bystanders: readonly Bystander[], task: HeldTask, capacity: number): number {
  const places = bystanders.map(({ held }) =>
    task.progressed ? capacity - (held[task.lane] ?? 0) : Number(Object.keys(held).length === 0),
  );
  return places.reduce((sum, free) => sum + Math.max(0, free), 0);
}
