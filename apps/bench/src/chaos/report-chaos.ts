import type { ThrowawayPostgres } from '@roadwright/postgres';
import { type BenchReport, createGoal } from '../report/bench.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { type Breach, type BreachRule, renderBreach } from './breach.ts';
import type { Takeover } from './list-takeovers.ts';
import { measureKills } from './measure-kills.ts';
import { measureOutages } from './measure-outages.ts';
import type { LoadResult } from './start-load.ts';

interface ChaosOptions {
  /** A crashable one. */
  readonly postgres: ThrowawayPostgres;
  /** How many faults. */
  readonly faults: number;
  readonly seed: number;
  readonly workers: number;
  /** In flight all the time. */
  readonly roadmaps: number;
  /** Ends the run early. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
}

const LOAD = { max_concepts: 12, latency_ms: [500, 2500] } as const;
/** The default of LEASE_S. */
const LEASE_S = 8;
const TELL_EVERY = 5;

/** Kills a worker every two to three seconds; the workers have the timing of the defaults. */
export async function runKills(options: ChaosOptions): Promise<BenchReport> {
  const result = await measureKills({
    ...LOAD,
    ...options,
    postgres_url: options.postgres.url,
    kills: options.faults,
    pause_ms: [2000, 3000],
    lease_s: LEASE_S,
    onKill: ({ length }) => tellSome(options, length, 'kills'),
  });
  const { kills, taken } = result;
  const work = `a worker killed with SIGKILL every two to three seconds, ${describeLoad(options)}.`;
  return report(work, result, [
    ['kills', kills.length],
    ['tasks held at kills', kills.reduce((sum, { held }) => sum + held.length, 0)],
    ['taken over, a worker with a free place standing by', describe(taken, true)],
    ['taken over, none with a free place, or none idle for one on probation', describe(taken, false)],
    ['of all these, on probation', taken.filter(({ suspect }) => suspect).length],
  ]);
}

/** Stops Postgres hard every five to ten seconds and leaves it away for up to two. */
export async function runRestarts(options: ChaosOptions): Promise<BenchReport> {
  const places = Math.ceil(options.roadmaps / options.workers);
  const result = await measureOutages({
    ...LOAD,
    ...options,
    crashes: options.faults,
    up_ms: [5000, 10_000],
    down_ms: [0, 2000],
    env: { WORKER_LANES: `design:${places},content:${places}` },
    onCrash: (crashes) => tellSome(options, crashes, 'restarts'),
  });
  const { api, crashes, reconnects } = result;
  const work = `Postgres stopped hard every five to ten seconds and away for up to two, ${describeLoad(options)}.`;
  return report(work, result, [
    ['hard stops of Postgres', crashes],
    ['answers of the api, of them 503 problems', `${api.answers}, ${api.unavailable}`],
    ['slowest answer of the api', `${Math.round(api.slowest_ms)} ms`],
    ['other answers, or none', count(result, 'the_api_answers')],
    ['streams of watchers that came back', reconnects],
    ['tasks taken over', count(result, 'only_the_dead_are_taken_over')],
  ]);
}

function tellSome({ faults, onProgress }: ChaosOptions, done: number, what: string): void {
  if (done % TELL_EVERY === 0) onProgress(`${done} of ${faults} ${what}`);
}

const describeLoad = ({ workers, roadmaps, seed }: ChaosOptions): string =>
  `${workers} workers, ${roadmaps} roadmaps of ${LOAD.max_concepts} concepts in flight all the time, seed ${seed}`;

type Row = readonly [string, string | number];

function report(work: string, result: LoadResult, faults: readonly Row[]): BenchReport {
  const { records, artifacts, calls, repeated, lost, breaches } = result;
  const rows: Row[] = [
    ...faults,
    ['roadmaps ended', records.length],
    ['artifacts', artifacts],
    ['artifacts missing or there twice, roadmaps not completed', count(result, 'each_piece_once')],
    ['gaps and repetitions in events', count(result, 'events_without_gap')],
    ['gaps and repetitions as seen by watchers', count(result, 'watchers_see_all')],
    ['calls of the provider', calls],
    ['calls in flight or not yet committed at takeovers', lost],
    ['calls repeated', repeated],
    ['calls for what was stored', count(result, 'stored_is_paid')],
  ];
  const nothing = records.length === 0 ? ['no roadmap has ended'] : [];
  const table = renderTable(
    ['figure', 'value'],
    rows.map(([name, value]) => [name, String(value)]),
  );
  const broken = [...nothing, ...breaches.map(renderBreach)];
  return {
    work,
    body: [table, ...broken.map((words) => `* ${words}\n`)].join('\n'),
    goals: [createGoal('promises broken', broken.length, { most: 0 })],
  };
}

const count = ({ breaches }: { readonly breaches: readonly Breach[] }, rule: BreachRule): number =>
  breaches.filter((breach) => breach.rule === rule).length;

function describe(takeovers: readonly Takeover[], free: boolean): string {
  const seconds = takeovers.filter(({ place_free }) => place_free === free).map((taken) => taken.seconds);
  if (seconds.length === 0) return 'none';
  const [median, p95, worst] = [0.5, 0.95, 1].map((part) => `${takeQuantile(seconds, part).toFixed(1)} s`);
  return `${seconds.length}: median ${median}, p95 ${p95}, worst ${worst}`;
}
