import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { type BacklogResult, measureBacklog } from './measure-backlog.ts';

const USAGE = `usage: pnpm bench backlog [--tasks N] [--seed N] [--smoke]
  --tasks N  queued in all, nine tenths of them by one of 100 owners (10000)
  --seed N   taken for the sake of a common command line; nothing here is drawn by lot
`;

const SMALL_OWNERS = 99;
const BIG_SHARE = 0.9;
const SHORT_LINE = 100;
const ROUNDS = 6;
const MOST = 1.2;

/** Shows what a long line costs those who claim from it, and those who wait in it behind a big owner. */
export const backlogBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { tasks, small_owners, short_line, rounds } = readSettings(args);
    const { url } = await startPostgres();
    const big_tasks = Math.round(BIG_SHARE * tasks);
    const sizes = { small_owners, small_tasks: tasks - big_tasks, big_tasks, short_line, rounds };
    const result = await measureBacklog({ postgres_url: url, ...sizes, onProgress });
    return {
      work: `${result.submitted} tasks through the real submission, ${big_tasks} of them by one owner before the ${small_owners} others' first, served one by one by the real lanes with a handler that ends each at once; the same without the big owner; and lines of ${short_line} tasks.`,
      body: renderBody(result, short_line),
      goals: [
        createGoal(
          `pick and claim, first ${short_line} of the line / line of ${short_line}`,
          findSlowdown(result),
          {
            most: MOST,
          },
        ),
        createGoal("small owners' wait in claims, worst owner", result.wait_in_claims.worst, { most: MOST }),
        createGoal("small owners' wait in time, mean", result.wait_in_time.mean, { most: MOST }),
      ],
    };
  },
};

const total = ({ pick_ms, claim_ms }: BacklogResult['short']): number => pick_ms + claim_ms;

const findSlowdown = ({ first, short }: BacklogResult): number => total(first) / total(short);

function renderBody({ submitted, short, first, last, ...waits }: BacklogResult, short_line: number): string {
  const times = [
    [`line of ${short_line}`, short],
    [`line of ${submitted}, first ${short_line}`, first],
    [`line of ${submitted}, last ${short_line}`, last],
  ] as const;
  const claims = renderTable(
    ['claims', 'graphile-worker picks the job, median ms', 'claim of the task, median ms'],
    times.map(([name, { pick_ms, claim_ms }]) => [name, renderFigure(pick_ms), renderFigure(claim_ms)]),
  );
  const { wait_in_claims, wait_in_time } = waits;
  const table = renderTable(
    ["small owners' wait, with / without the big one", 'mean of the owners', 'worst owner'],
    [
      ['in claims served before', renderFigure(wait_in_claims.mean), renderFigure(wait_in_claims.worst)],
      ['in time', renderFigure(wait_in_time.mean), renderFigure(wait_in_time.worst)],
    ],
  );
  return `${claims}\n${table}`;
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, tasks: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  readNumber('--seed', values.seed, { least: 0, whole: true });
  return {
    tasks: readNumber('--tasks', values.tasks, { least: 1000, whole: true }) ?? (smoke ? 200 : 10_000),
    small_owners: smoke ? 10 : SMALL_OWNERS,
    short_line: smoke ? 20 : SHORT_LINE,
    rounds: smoke ? 1 : ROUNDS,
  };
}
