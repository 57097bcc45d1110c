import { type Bench, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { COUNTING_SETTINGS } from '../system/count-statements.ts';
import { type CostResult, measureCost } from './measure-cost.ts';
import { sumBytes } from './read-account.ts';

const USAGE = `usage: pnpm bench cost [--roadmaps N] [--seed N] [--smoke]
  --roadmaps N  that are written in each case (100)
  --seed N      of the latencies (1)
`;

interface Case {
  readonly name: string;
  readonly median_ms: number;
  readonly at_once: number;
}

/** Quick answers come in crowds that share one write; slow ones come one by one, as with a real provider. */
const CASES: readonly Case[] = [
  { name: 'answers of 5 s', median_ms: 5000, at_once: 16 },
  { name: 'answers of 0.3 s', median_ms: 300, at_once: 8 },
];
const SMOKE_CASES: readonly Case[] = [{ name: 'answers of 0.1 s', median_ms: 100, at_once: 4 }];

/** Counts what one roadmap costs in processor time, disk, log and statements. */
export const costBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { cases, roadmaps, seed, idle_ms } = readSettings(args);
    const results: { name: string; cost: CostResult }[] = [];
    for (const { name, median_ms, at_once } of cases) {
      onProgress(name);
      // Each has a server of its own, so that none pays for what the other left to be tidied up.
      const postgres = await startPostgres({ settings: COUNTING_SETTINGS });
      const options = { postgres, roadmaps, at_once, max_concepts: 30, median_ms, seed, idle_ms };
      results.push({ name, cost: await measureCost(options) });
      await postgres.stop();
    }
    return {
      work: `${roadmaps} roadmaps of 30 concepts in each case, latencies log-normal, seed ${seed}, each watched by one reader; before it the system stood still for ${idle_ms / 1000} s. CPU is that of api, worker, and all processes of Postgres together; bytes are what the tables grew by.`,
      body: renderBody(results),
      goals: [],
    };
  },
};

const KIB = 1024;
const toKib = (bytes: number): string => renderFigure(bytes / KIB);

/** One line of the table: what it is, and how it is found. */
const LINES: readonly (readonly [string, (cost: CostResult) => string])[] = [
  ['CPU of the worker, ms', ({ busy, roadmaps }) => renderFigure(busy.cpu_ms.worker / roadmaps)],
  ['CPU of the api, ms', ({ busy, roadmaps }) => renderFigure(busy.cpu_ms.api / roadmaps)],
  ['CPU of Postgres, ms', ({ busy, roadmaps }) => renderFigure(busy.cpu_ms.postgres / roadmaps)],
  ['calls of the provider', ({ provider_calls, roadmaps }) => renderFigure(provider_calls / roadmaps)],
  ['statements', ({ statements, roadmaps }) => renderFigure((statements?.all ?? Number.NaN) / roadmaps)],
  [
    'of them writing',
    ({ statements, roadmaps }) => renderFigure((statements?.writing ?? Number.NaN) / roadmaps),
  ],
  ['transactions that write', ({ busy, roadmaps }) => renderFigure(busy.writing_transactions / roadmaps)],
  ['stored, KiB', ({ busy, roadmaps }) => toKib(sumTables(busy.tables) / roadmaps)],
  ['written to the log (WAL), KiB', ({ busy, roadmaps }) => toKib(busy.wal_bytes / roadmaps)],
  ['standing still: CPU, ms/s', ({ idle }) => renderFigure(sumCpu(idle.cpu_ms) / idle.seconds)],
  [
    'standing still: transactions that write, per s',
    ({ idle }) => renderFigure(idle.writing_transactions / idle.seconds),
  ],
  ['standing still: log, KiB/s', ({ idle }) => toKib(idle.wal_bytes / idle.seconds)],
];

const sumCpu = ({ api, worker, postgres }: CostResult['idle']['cpu_ms']): number => api + worker + postgres;
const sumTables = (tables: CostResult['busy']['tables']): number =>
  tables.reduce((sum, table) => sum + sumBytes(table), 0);

function renderBody(results: readonly { name: string; cost: CostResult }[]): string {
  const [first] = results;
  const costs = renderTable(
    ['per roadmap', ...results.map(({ name }) => name)],
    LINES.map(([what, find]) => [what, ...results.map(({ cost }) => find(cost))]),
  );
  const { busy, roadmaps } = first?.cost ?? { busy: { tables: [] }, roadmaps: 1 };
  const kept = busy.tables.toSorted((one, other) => sumBytes(other) - sumBytes(one));
  const tables = renderTable(
    ['KiB per roadmap, first case', 'rows', 'kept apart (TOAST)', 'indexes', 'all'],
    kept.map((table) => [
      `\`${table.table}\``,
      ...[table.heap, table.toast, table.indexes, sumBytes(table)].map((bytes) => toKib(bytes / roadmaps)),
    ]),
  );
  return `${costs}\n${tables}`;
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { roadmaps: text, seed: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  const roadmaps = readNumber('--roadmaps', values.roadmaps, { least: 1, whole: true });
  return {
    cases: smoke ? SMOKE_CASES : CASES,
    roadmaps: roadmaps ?? (smoke ? 4 : 100),
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    idle_ms: smoke ? 1000 : 15_000,
  };
}
