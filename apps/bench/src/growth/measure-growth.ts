import { type Database, listTasks } from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import { drainLane } from '../backlog/drain-lane.ts';
import { submitTasks } from '../backlog/submit-tasks.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { churnTasks } from './churn-tasks.ts';
import { fillTables } from './fill-tables.ts';
import { type Drawn, READINGS } from './readings.ts';
import { watchSweeps } from './watch-sweeps.ts';

interface GrowthOptions {
  readonly postgres_url: string;
  /** Stored tasks and roadmaps of the small and of the large database. */
  readonly rows: readonly [small: number, large: number];
  /** Tasks that wait in each of them. */
  readonly waiting: number;
  /** Requests of each kind that are measured in each; claims and sweeps in each round. */
  readonly calls: number;
  /** Rounds of claims and sweeps; the first of several warms the process up and does not count. */
  readonly rounds: number;
  /** Claims after which claims are measured again. */
  readonly churn: number;
  onProgress(line: string): void;
}

/** Median times of the same work in the small and in the large database. */
export interface GrowthFigure {
  readonly name: string;
  readonly small_ms: number;
  readonly large_ms: number;
}

export interface GrowthResult {
  readonly figures: readonly GrowthFigure[];
  /** Time of a claim in the large database after `churn` claims more, over that before them. */
  readonly churn_slowdown: number;
  /** Size of the large database. */
  readonly bytes: number;
}

/** Measures the same work in a small and in a large database, in turns, so that the machine's moods hit both. */
export async function measureGrowth(options: GrowthOptions): Promise<GrowthResult> {
  const { postgres_url, rows, onProgress } = options;
  const stores: TestDatabase[] = [];
  try {
    for (const count of rows) {
      onProgress(`storing ${count} tasks and roadmaps`);
      stores.push(await createStore(postgres_url, count, options.waiting));
    }
    const [small, large] = stores;
    if (small === undefined || large === undefined) throw new Error('There are two of them.');
    onProgress('reading');
    const readings = await measureReadings([small, large], options.calls);
    onProgress('claiming and sweeping');
    const before = await measureWork([small, large], options, '');
    onProgress(`${options.churn} claims more`);
    for (const { database } of [small, large]) await churnTasks(database, options.churn);
    const after = await measureWork([small, large], options, `, after ${options.churn} claims`);
    for (const { database } of stores) await checkCounts(database);
    return {
      figures: [...readings, ...before, ...after],
      churn_slowdown: findClaim(after).large_ms / findClaim(before).large_ms,
      bytes: await readSize(large.database),
    };
  } finally {
    for (const { drop } of stores) await drop();
  }
}

type Pair = readonly [small: TestDatabase, large: TestDatabase];

async function createStore(postgres_url: string, rows: number, waiting: number): Promise<TestDatabase> {
  const store = await createTestDatabase(postgres_url);
  await fillTables(store, { rows, waiting });
  const [stored] = await store.database.sql<{ tasks: number }>(COUNT, []);
  if (stored?.tasks !== rows + waiting) throw new Error(`${stored?.tasks} tasks were stored.`);
  // Rows that were not stored at one stroke would have met a worker that keeps the counts short.
  await watchSweeps(store.url, SWEEPS_AFTER_FILLING);
  return store;
}

const SWEEPS_AFTER_FILLING = 10;
const COUNT = 'select count(*)::int as tasks from roadwright.task';

// Not among the very oldest, behind which there is no full page.
const DRAW = `
  select task_id, roadmap_id from (
    select task_id, roadmap_id from roadwright.task where roadmap_id is not null order by task_id offset 100
  ) as behind
  order by random() limit $1::int`;

/** Calls that warm the process and its connections up, and do not count. */
const warmUps = (calls: number): number => Math.ceil(calls / 10);

async function measureReadings(pair: Pair, calls: number): Promise<GrowthFigure[]> {
  const drawn = await Promise.all(pair.map(({ database }) => database.sql<Drawn>(DRAW, [calls])));
  const figures: GrowthFigure[] = [];
  for (const { name, read } of READINGS) {
    const times: [number[], number[]] = [[], []];
    for (let call = -warmUps(calls); call < calls; call++) {
      for (const place of call % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const one = drawn[place]?.at(call);
        if (one === undefined) throw new Error('Too few rows are stored to be drawn.');
        const start_ms = performance.now();
        if (!(await read(pair[place].database, one))) throw new Error(`${name}: that is not what is stored.`);
        if (call >= 0) times[place].push(performance.now() - start_ms);
      }
    }
    figures.push(compare(name, times));
  }
  return figures;
}

const CLAIMING = 'pick a job and claim its task';

function findClaim(figures: readonly GrowthFigure[]): GrowthFigure {
  const found = figures.find(({ name }) => name.startsWith(CLAIMING));
  if (found === undefined) throw new Error('No claim was measured.');
  return found;
}

async function measureWork(
  pair: Pair,
  { calls, rounds }: GrowthOptions,
  when: string,
): Promise<GrowthFigure[]> {
  const names = ['submit a task', CLAIMING, 'one sweep', 'one clearing'];
  const times = names.map((): [number[], number[]] => [[], []]);
  for (let round = 1; round <= rounds; round++) {
    for (const place of [0, 1] as const) {
      const measured = await workOnce(pair[place], calls);
      if (round === 1 && rounds > 1) continue;
      for (const [index, took] of measured.entries()) times[index]?.[place].push(...took);
    }
  }
  return names.map((name, index) => compare(`${name}${when}`, times[index] ?? [[], []]));
}

async function workOnce({ database, url }: TestDatabase, calls: number): Promise<number[][]> {
  const owner_ids = Array.from({ length: calls }, (_, index) => `claimer-${index}`);
  const submit_ms = await submitTasks(database, owner_ids);
  const served = await drainLane({ database_url: url, tasks: calls });
  const { sweep_ms, clearing_ms } = await watchSweeps(url, calls);
  return [[submit_ms], served.map(({ pick_ms, claim_ms }) => pick_ms + claim_ms), [sweep_ms], [clearing_ms]];
}

const compare = (name: string, [small, large]: readonly [number[], number[]]): GrowthFigure => ({
  name,
  small_ms: takeQuantile(small, 0.5),
  large_ms: takeQuantile(large, 0.5),
});

const COUNTS = `
  select coalesce(json_object_agg(status, tasks), '{}') as counts
  from (select status, count(*) as tasks from roadwright.task group by status) as counted`;

/** What lists say there is must be what there is, after all that. */
async function checkCounts(database: Database): Promise<void> {
  const { counts } = await listTasks(database, { owner: null, limit: 1 });
  const [row] = await database.sql<{ counts: Record<string, number> }>(COUNTS, []);
  for (const [status, tasks] of Object.entries(counts)) {
    const stored = row?.counts[status] ?? 0;
    if (tasks !== stored)
      throw new Error(`Lists count ${tasks} tasks that are ${status}, and ${stored} are stored.`);
  }
}

async function readSize({ sql }: Database): Promise<number> {
  const [row] = await sql<{ bytes: number }>(
    'select pg_database_size(current_database())::double precision as bytes',
    [],
  );
  return row?.bytes ?? Number.NaN;
}
