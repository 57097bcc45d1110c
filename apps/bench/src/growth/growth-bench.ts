import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { type GrowthFigure, measureGrowth } from './measure-growth.ts';

const USAGE = `usage: pnpm bench growth [--rows N] [--calls N] [--seed N] [--smoke]
  --rows N   stored tasks, and as many roadmaps, held against 10,000 of each (1000000)
  --calls N  of each kind (200)
  --seed N   taken for the sake of a common command line; the stored rows are the same in every run
`;

const SMALL = 10_000;
const WAITING = 100;
const CHURN = 100_000;
const ROUNDS = 3;
const MOST = 1.3;
const GIB = 2 ** 30;

/** Shows that what is asked all the time does not become slower as the tables grow. */
export const growthBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { rows, calls, rounds, churn, small } = readSettings(args);
    // The fill alone would force a checkpoint every few seconds.
    const { url } = await startPostgres({ settings: { max_wal_size: '4GB' } });
    const sizes = { rows: [small, rows], waiting: WAITING, calls, rounds, churn } as const;
    const { figures, churn_slowdown, bytes } = await measureGrowth({
      postgres_url: url,
      ...sizes,
      onProgress,
    });
    return {
      work: `${small} and ${rows} stored tasks and as many roadmaps, thin ones, in two databases of one server (the large one has ${renderFigure(bytes / GIB)} GiB), of which ${WAITING} wait in each; ${calls} calls of each kind in turns through the real verbs, claims and sweeps by the real lanes; then ${churn} more tasks through the queue and the claims again.`,
      body: renderTable(
        ['work', `${small} stored, median ms`, `${rows} stored, median ms`, 'ratio'],
        figures.map((figure) => [
          figure.name,
          renderFigure(figure.small_ms),
          renderFigure(figure.large_ms),
          toRatio(figure).toFixed(2),
        ]),
      ),
      goals: [
        ...figures.map((figure) => createGoal(figure.name, toRatio(figure), { most: MOST })),
        createGoal(`a claim after ${churn} more / before`, churn_slowdown, { most: MOST }),
      ],
    };
  },
};

const toRatio = ({ small_ms, large_ms }: GrowthFigure): number => large_ms / small_ms;

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, rows: text, calls: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  readNumber('--seed', values.seed, { least: 0, whole: true });
  return {
    small: smoke ? SMALL / 10 : SMALL,
    rows: readNumber('--rows', values.rows, { least: 2 * SMALL, whole: true }) ?? (smoke ? SMALL : 1_000_000),
    calls: readNumber('--calls', values.calls, { least: 10, whole: true }) ?? (smoke ? 20 : 200),
    rounds: smoke ? 1 : ROUNDS,
    churn: smoke ? 1000 : CHURN,
  };
}
