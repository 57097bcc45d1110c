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
  };
}
export type LaneSettings = ReturnType<typeof createLaneSettings>;
