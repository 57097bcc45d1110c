import type { z } from 'zod';
import type { laneVariables } from './sections.ts';

type LaneVariables = z.output<z.ZodObject<typeof laneVariables>>;

/** A rule between two variables of the lanes, for zod's refine. */
export const leaseRule = {
  // A value that is at fault itself is missing here, and a comparison with it is false.
  holds: ({ BEAT_S, LEASE_S }: Pick<LaneVariables, 'BEAT_S' | 'LEASE_S'>) => !(LEASE_S < 3 * BEAT_S),
  fault: {
    path: ['LEASE_S'],
    // Told beside the faults of single variables.
    when: () => true,
    error: 'at least three times BEAT_S is needed, so that a late beat costs nobody a task',
  },
};

/** Another one: a claim that is wound down needs time to end what is under way. */
export const deadlineRule = {
  holds: ({ SOFT_DEADLINE_S, HARD_DEADLINE_S }: Pick<LaneVariables, 'SOFT_DEADLINE_S' | 'HARD_DEADLINE_S'>) =>
    !(HARD_DEADLINE_S < SOFT_DEADLINE_S),
  fault: {
    path: ['HARD_DEADLINE_S'],
    when: () => true,
    error: 'at least SOFT_DEADLINE_S is needed, so that no task is given up before it had its turn',
  },
};

/** Another one: each lane keeps a connection to listen on, and what is left has to do the work. */
export const poolRule = {
  holds: ({ WORKER_DB_POOL, WORKER_LANES }: Pick<LaneVariables, 'WORKER_DB_POOL' | 'WORKER_LANES'>) =>
    !(WORKER_DB_POOL < Object.keys(WORKER_LANES ?? {}).length + 2),
  fault: {
    path: ['WORKER_DB_POOL'],
    when: () => true,
    error: 'two more than there are lanes are needed at least, for each lane keeps one to listen on',
  },
};

/** Gathers the settings of the lanes, wherever they run. */
export function createLaneSettings(read: LaneVariables) {
  return {
    concurrency: read.WORKER_LANES,
    db_pool: read.WORKER_DB_POOL,
    writes_per_task: read.DB_WRITES_PER_TASK,
    timing: {
      beat_s: read.BEAT_S,
      lease_s: read.LEASE_S,
      sweep_s: read.SWEEP_S,
      shutdown_grace_s: read.SHUTDOWN_GRACE_S,
    },
    retention: { events_days: read.KEEP_EVENTS_DAYS, calls_days: read.KEEP_CALLS_DAYS },
    deadlines: {
      soft_deadline_ms: read.SOFT_DEADLINE_S * 1000,
      hard_deadline_ms: read.HARD_DEADLINE_S * 1000,
    },
  };
}
export type LaneSettings = ReturnType<typeof createLaneSettings>;
