import { createTestDatabase } from '@roadwright/db/testing';
import { takeQuantile } from '../report/take-quantile.ts';
import { drainLane, type ServedClaim } from './drain-lane.ts';
import { submitTasks } from './submit-tasks.ts';

interface BacklogOptions {
  readonly postgres_url: string;
  /** Owners with a few tasks each. */
  readonly small_owners: number;
  /** Tasks of all of them together. */
  readonly small_tasks: number;
  /** Tasks of the one big owner, all submitted before theirs. */
  readonly big_tasks: number;
  /** Claims of a short line; of the long one the first so many are held against them. */
  readonly short_line: number;
  /** How often the short line is served; the first of several times warms the process up and does not count. */
  readonly rounds: number;
  onProgress(line: string): void;
}

/** Median times of one claim. */
interface ClaimTimes {
  readonly pick_ms: number;
  readonly claim_ms: number;
}

/** How long the small owners' tasks waited: the mean of each owner, and of that the owner that fared worst. */
interface Wait {
  /** With the big owner, over without it. */
  readonly mean: number;
  readonly worst: number;
}

export interface BacklogResult {
  readonly submitted: number;
  /** In a line of `short_line` tasks. */
  readonly short: ClaimTimes;
  /** The first `short_line` claims of the whole backlog, and the last ones. */
  readonly first: ClaimTimes;
  readonly last: ClaimTimes;
  /** In claims that were served before: the place in the line. */
  readonly wait_in_claims: Wait;
  readonly wait_in_time: Wait;
}

const BIG = 'big';

/** Queues the tasks of many small owners and of a big one, and serves them all; then the same without the big one. */
export async function measureBacklog(options: BacklogOptions): Promise<BacklogResult> {
  const { small_owners, small_tasks, big_tasks, short_line, rounds, onProgress } = options;
  const small = Array.from({ length: small_tasks }, (_, index) => `small-${index % small_owners}`);
  const big = Array.from({ length: big_tasks }, () => BIG);
  const line = Array.from({ length: short_line }, (_, index) => `short-${index}`);
  const short: ServedClaim[] = [];
  for (let round = 1; round <= rounds; round++) {
    const served = await serve(options, [line]);
    if (round > 1 || rounds === 1) short.push(...served);
  }
  onProgress(`${small_tasks} tasks without the big owner`);
  const alone = await serve(options, [small]);
  onProgress(`${small_tasks + big_tasks} tasks with it`);
  const together = await serve(options, [big, small]);
  return {
    submitted: small_tasks + big_tasks,
    short: findTimes(short),
    first: findTimes(together.slice(0, short_line)),
    last: findTimes(together.slice(-short_line)),
    wait_in_claims: compareWaits(together, alone, (_claim, place) => place + 1),
    wait_in_time: compareWaits(together, alone, ({ at_ms }) => at_ms),
  };
}

async function serve(
  { postgres_url }: BacklogOptions,
  crowds: readonly (readonly string[])[],
): Promise<ServedClaim[]> {
  const { url, database, drop } = await createTestDatabase(postgres_url);
  try {
    for (const owner_ids of crowds) await submitTasks(database, owner_ids);
    const tasks = crowds.flat().length;
    const served = await drainLane({ database_url: url, tasks });
    const [done] = await database.sql<{ tasks: number }>(
      `select count(*)::int as tasks from roadwright.task where status = 'completed'`,
      [],
    );
    if (done?.tasks !== tasks) throw new Error(`${done?.tasks} of ${tasks} tasks were completed.`);
    return served;
  } finally {
    await drop();
  }
}

const findTimes = (served: readonly ServedClaim[]): ClaimTimes => ({
  pick_ms: takeQuantile(
    served.map(({ pick_ms }) => pick_ms),
    0.5,
  ),
  claim_ms: takeQuantile(
    served.map(({ claim_ms }) => claim_ms),
    0.5,
  ),
});

type Measure = (claim: ServedClaim, place: number) => number;

function compareWaits(
  together: readonly ServedClaim[],
  alone: readonly ServedClaim[],
  measure: Measure,
): Wait {
  const waits = findWaits(together, measure);
  const ratios = [...findWaits(alone, measure)].map(([owner_id, wait]) => {
    return (waits.get(owner_id) ?? Number.POSITIVE_INFINITY) / wait;
  });
  return { mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length, worst: Math.max(...ratios) };
}

/** The mean wait of each small owner's tasks. */
function findWaits(served: readonly ServedClaim[], measure: Measure): Map<string, number> {
  const measured = served.map((claim, place) => ({ owner_id: claim.owner_id, wait: measure(claim, place) }));
  const small = measured.filter(({ owner_id }) => owner_id !== BIG);
  const byOwner = Map.groupBy(small, ({ owner_id }) => owner_id);
  return new Map(
    [...byOwner].map(([owner_id, own]) => [
      owner_id,
      own.reduce((sum, { wait }) => sum + wait, 0) / own.length,
    ]),
  );
}
