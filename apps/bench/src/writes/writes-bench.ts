import { ARTIFACTS } from '../ceiling/flow-size.ts';
import type { FlowRun } from '../ceiling/peer.ts';
import { type Bench, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { measureWrites, type WayRow } from './measure-writes.ts';
import { WAYS } from './ways.ts';

const USAGE = `usage: pnpm bench writes [--rounds N] [--tasks N] [--seed N] [--smoke]
  --rounds N  runs of each way, in turn with the others (5)
  --tasks N   courses of ${ARTIFACTS} artifacts that a run stores (256)
  --seed N    of the texts (1)
`;

/** Courses of each way before those that count; both sides have seen every statement by then. */
const WARM_TASKS = 64;

/** Finds out what each way to a cheaper write saves, on the server's side and on the client's. */
export const writesBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { rounds, tasks, seed } = readSettings(args);
    // Each run begins after a checkpoint, that of the dropped database before it, and none falls into it.
    const { url, pid } = await startPostgres({ settings: { max_wal_size: '4GB' } });
    const server = { postgres_url: url, server_pid: pid };
    const sizes = { ways: WAYS, rounds, tasks, warm_tasks: Math.min(tasks, WARM_TASKS), seed };
    const rows = await measureWrites({ ...server, ...sizes, onProgress });
    return {
      work: `${tasks * ARTIFACTS} artifacts of ${tasks} tasks with an event each, in flushes of 18 artifacts of a task, on 8 connections of one process, unless a way says otherwise; ${rounds} runs of each way in turn, each in a fresh database that is checked afterwards, medians, seed ${seed}.`,
      body: renderRows(rows, tasks * ARTIFACTS),
      goals: [],
    };
  },
};

const HEAD = [
  'way',
  'artifacts/s',
  '× the product',
  'CPU ms/artifact: client',
  'Postgres',
  'both × the product',
  'WAL B/artifact',
];

function renderRows(rows: readonly WayRow[], artifacts: number): string {
  const [product] = rows;
  return renderTable(
    HEAD,
    rows.map(({ way, runs, skipped }) => {
      if (skipped !== undefined) return [way.name, `skipped: ${skipped}`, ...HEAD.slice(2).map(() => '')];
      const each = (read: (run: FlowRun) => number) => renderFigure(takeMedian(runs, read) / artifacts);
      const times = (read: (run: FlowRun) => number) =>
        (takeMedian(runs, read) / takeMedian(product?.runs ?? [], read)).toFixed(2);
      return [
        way.name,
        renderFigure(takeMedian(runs, ({ seconds }) => artifacts / seconds)),
        times(({ seconds }) => 1 / seconds),
        each((run) => 1000 * run.worker_cpu_seconds),
        each((run) => 1000 * run.server.cpu_seconds),
        times((run) => run.worker_cpu_seconds + run.server.cpu_seconds),
        each((run) => run.server.wal_bytes),
      ];
    }),
  );
}

const takeMedian = (runs: readonly FlowRun[], read: (run: FlowRun) => number): number =>
  takeQuantile(runs.map(read), 0.5);

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, rounds: text, tasks: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    rounds: readNumber('--rounds', values.rounds, { least: 1, whole: true }) ?? (smoke ? 1 : 5),
    tasks: readNumber('--tasks', values.tasks, { least: 1, whole: true }) ?? (smoke ? 16 : 256),
  };
}
