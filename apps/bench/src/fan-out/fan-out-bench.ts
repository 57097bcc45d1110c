import { createTestDatabase } from '@roadwright/db/testing';
import { type Bench, type BenchContext, createGoal, type Goal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { assertDescriptors } from './assert-descriptors.ts';
import { type FanOutResult, measureFanOut } from './measure-fan-out.ts';
import { measureSlow, type SlowResult } from './measure-slow.ts';
import { readLag } from './read-lag.ts';

const USAGE = `usage: pnpm bench fan-out [--clients N] [--seconds N] [--seed N] [--smoke]
  --clients N  spread over 200 tasks; half as many watch one (10000)
  --seconds N  that events are written for (30)
  --seed N     of the tasks that events are of (1)
`;

const MOST_LAG_MS = 150;
const MOST_CLIENT_KIB = 25;
const KIB = 1024;
const MIB = KIB * KIB;

interface Case {
  readonly name: string;
  readonly clients: number;
  readonly tasks: number;
  readonly events_per_s: number;
}

/** Lets thousands of readers watch through one api, and some of them stop reading. */
export const fanOutBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const settings = readSettings(args);
    const { seconds, seed, cases } = settings;
    assertDescriptors(Math.max(...cases.map(({ clients }) => clients)));
    const { url } = await startPostgres();
    const rows: (Case & FanOutResult)[] = [];
    for (const each of cases) {
      onProgress(each.name);
      const { warm_clients, steady_ms } = settings;
      const result = await onDatabase(url, (database_url) =>
        measureFanOut({ database_url, ...each, seconds, seed, warm_clients, steady_ms }),
      );
      rows.push({ ...each, ...result });
    }
    onProgress('slow clients');
    const slow = await onDatabase(url, (database_url) => measureSlow({ database_url, ...settings.slow }));
    return {
      work: `one api process, clients in two others, ${seconds} s of events written as a worker writes them, seed ${seed}; every client checks the number of each event to the end of its task. Lag: from the event's \`at\`, which Postgres reads before the commit, to the frame in the client's hands, by one clock.`,
      body: `${renderCases(rows)}\n${renderSlow(settings.slow, slow)}`,
      goals: [
        ...rows.flatMap(createGoals),
        createGoal('quick clients cut off beside slow ones', slow.quick_cuts, { most: 0 }),
        createGoal('slow clients cut off', slow.slow_cuts, { least: settings.slow.slow }),
      ],
    };
  },
};

async function onDatabase<T>(
  postgres_url: Awaited<ReturnType<BenchContext['startPostgres']>>['url'],
  measure: (database_url: string) => Promise<T>,
): Promise<T> {
  const { url, drop } = await createTestDatabase(postgres_url);
  const result = await measure(url);
  await drop();
  return result;
}

function createGoals({ name, lags, client_bytes, cuts }: Case & FanOutResult): Goal[] {
  return [
    createGoal(`event lag P99, ${name}`, readLag(lags, 0.99), { most: MOST_LAG_MS, unit: ' ms' }),
    createGoal(`memory of a client, ${name}`, client_bytes / KIB, { most: MOST_CLIENT_KIB, unit: ' KiB' }),
    createGoal(`clients cut off although they read, ${name}`, cuts, { most: 0 }),
  ];
}

const renderCases = (rows: readonly (Case & FanOutResult)[]): string =>
  renderTable(
    [
      'clients, events',
      'frames',
      'lag P50, P95, P99, most, ms',
      'commit P50, P99, ms',
      'KiB a client (heap of it)',
      'µs CPU a frame, api',
      'client',
      'connected a second',
    ],
    rows.map(({ name, frames, lags, commits_ms, client_bytes, client_heap_bytes, ...row }) => [
      name,
      renderFigure(frames),
      [0.5, 0.95, 0.99, 1].map((part) => readLag(lags, part)).join(', '),
      [0.5, 0.99].map((part) => renderFigure(takeQuantile(commits_ms, part))).join(', '),
      `${renderFigure(client_bytes / KIB)} (${renderFigure(client_heap_bytes / KIB)})`,
      renderFigure(row.frame_us),
      renderFigure(row.client_frame_us),
      renderFigure(Math.round(row.connects_per_s)),
    ]),
  );

const renderSlow = (
  { quick, slow, awaits_cut }: Settings['slow'],
  { lags_before, lags, slow_cuts, quick_cuts, grown_bytes, written_bytes }: SlowResult,
): string =>
  renderTable(
    [
      'slow clients, quick ones',
      'MiB not read by each',
      awaits_cut ? 'cut off: slow, quick' : 'left: slow, quick',
      'MiB that the api grew by',
      'lag P50, P99 while all read, ms',
      'of the quick while the slow do not',
    ],
    [
      [
        `${slow}, ${quick}`,
        renderFigure(written_bytes / MIB),
        `${slow_cuts}, ${quick_cuts}`,
        renderFigure(grown_bytes / MIB),
        ...[lags_before, lags].map((each) => `${readLag(each, 0.5)}, ${readLag(each, 0.99)}`),
      ],
    ],
  );

type Settings = ReturnType<typeof readSettings>;

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, {
    clients: text,
    seconds: text,
    seed: text,
    smoke: { type: 'boolean' },
  });
  const whole = { least: 1, whole: true };
  const smoke = values.smoke === true;
  const clients = readNumber('--clients', values.clients, { least: 2, whole: true }) ?? (smoke ? 40 : 10_000);
  const [many, half] = smoke ? [4, 20] : [200, 10];
  return {
    clients,
    seconds: readNumber('--seconds', values.seconds, whole) ?? (smoke ? 2 : 30),
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    warm_clients: Math.ceil(clients / 20),
    steady_ms: smoke ? 500 : 30_000,
    cases: [createCase(clients, many, 100), createCase(Math.ceil(clients / 2), 1, half)],
    slow: smoke
      ? { quick: 8, slow: 1, events: 150, event_bytes: 40_000, awaits_cut: false }
      : { quick: 40, slow: 20, events: 400, event_bytes: 40_000, awaits_cut: true },
  };
}

const createCase = (clients: number, tasks: number, events_per_s: number): Case => ({
  name: `${renderFigure(clients)} on ${tasks === 1 ? 'one task' : `${tasks} tasks`}, ${events_per_s} events/s`,
  clients,
  tasks,
  events_per_s,
});
