import { type Bench, type BenchReport, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { CEILING_MS, type FuzzResult, measureFuzz } from './measure-fuzz.ts';

const USAGE = `usage: pnpm bench fuzz [--requests N] [--seed N] [--smoke]
  --requests N  hostile requests, each operation in its turn (20000)
  --seed N      of the requests (1)
`;

const MIB = 1024 ** 2;
/** What a process may keep of a flood: buffers, compiled code, a heap that has grown once. */
const MOST_GROWTH_MIB = 64;

/** Attacks a whole system as its own description says it can be reached, and holds it to what it promises. */
export const fuzzBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const text = { type: 'string' } as const;
    const values = readArguments(args, { requests: text, seed: text, smoke: { type: 'boolean' } });
    const smoke = values.smoke === true;
    const requests = readNumber('--requests', values.requests, { least: 1, whole: true });
    const seed = readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1;
    const postgres = await startPostgres();
    const result = await measureFuzz({
      postgres_url: postgres.url,
      requests: requests ?? (smoke ? 1_000 : 20_000),
      seed,
      idle_connections: smoke ? 100 : 500,
      waits: !smoke,
      onProgress,
    });
    return report(result, seed);
  },
};

function report(result: FuzzResult, seed: number): BenchReport {
  const { breaches, coverage, latencies_ms, resident, obeyed, sockets } = result;
  const sent = coverage.rows.reduce((sum, row) => sum + row.sent, 0);
  const unreached = coverage.rows.filter(({ classes }) => !classes.has(2) && !classes.has(1));
  const [median, p99, slowest] = [0.5, 0.99, 1].map((part) => takeQuantile(latencies_ms, part));
  const growth = (resident.end - resident.warm) / MIB;
  const figures = renderTable(
    ['figure', 'value'],
    [
      ['requests', sent.toLocaleString('en')],
      ['operations', String(coverage.rows.length)],
      [
        'of them never answered with success',
        unreached.map(({ operation }) => operation.operation_id).join(', ') || 'none',
      ],
      [
        'codes of problems that were seen',
        String(new Set(coverage.rows.flatMap(({ codes }) => [...codes])).size),
      ],
      [
        'answers: median, p99, slowest',
        [median, p99, slowest].map((ms) => `${renderFigure(ms ?? 0)} ms`).join(', '),
      ],
      [
        'memory of the api: after half of the requests, at the end',
        `${toMib(resident.warm)}, ${toMib(resident.end)}`,
      ],
      ['answers of the model that were spoilt', String(obeyed)],
      ...sockets.figures,
    ],
  );
  const rows = coverage.rows.map(({ operation, sent: times, classes, codes }) => [
    `\`${operation.method} ${operation.path}\``,
    ...[times, ...[2, 3, 4, 5].map((digit) => classes.get(digit) ?? 0)].map(String),
    [...codes].sort().join(', '),
  ]);
  const table = renderTable(['operation', 'requests', '2xx', '3xx', '4xx', '5xx', 'problems'], rows);
  return {
    work: `${sent.toLocaleString('en')} requests, eight at once, a third of them good and the others broken in one way or two, by two owners, an operator and people without a key; seed ${seed}.`,
    body: [figures, table, ...breaches.map((breach) => `* ${breach}\n`)].join('\n'),
    goals: [
      createGoal('promises broken', breaches.length, { most: 0 }),
      createGoal('slowest answer', slowest ?? 0, { most: CEILING_MS, unit: ' ms' }),
      createGoal('growth of the api’s memory in the second half', growth, {
        most: MOST_GROWTH_MIB,
        unit: ' MiB',
      }),
    ],
  };
}

const toMib = (bytes: number): string => `${Math.round(bytes / MIB)} MiB`;
