import { createTestDatabase } from '@roadwright/db/testing';
import { SPREAD } from '../floor/latencies.ts';
import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { COUNTING_SETTINGS } from '../system/count-statements.ts';
import { measureConnections } from './measure-connections.ts';

const USAGE = `usage: pnpm bench connections [--roadmaps N] [--seed N] [--smoke]
  --roadmaps N  written at once, of 30 concepts each (8)
  --seed N      of the latencies (1)
`;

const MOST_CONNECTIONS = 16;
const MOST_STATEMENTS = 1;

/** Counts what the whole system holds of Postgres while it writes and is read. */
export const connectionsBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres }) {
    const { roadmaps, seed } = readSettings(args);
    const { url } = await startPostgres({ settings: COUNTING_SETTINGS });
    const database = await createTestDatabase(url);
    const { artifacts, calls_peak, peak, samples, writing_statements } = await measureConnections({
      database_url: database.url,
      roadmaps,
      seed,
      latencies: SPREAD,
    });
    const spread = (writing_statements ?? Number.NaN) / artifacts;
    await database.drop();
    return {
      work: `${roadmaps} roadmaps of 30 concepts at once, read all the while, seed ${seed}.`,
      body: renderTable(
        ['artifacts', 'open calls, peak', 'connections, peak', 'samples', 'writing statements per artifact'],
        [[...[artifacts, calls_peak, peak, samples].map(String), renderFigure(spread)]],
      ),
      goals: [
        createGoal('connections of the whole system', peak, { most: MOST_CONNECTIONS }),
        createGoal('writing statements per artifact, spread latencies', spread, { most: MOST_STATEMENTS }),
      ],
    };
  },
};

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, roadmaps: text, smoke: { type: 'boolean' } });
  const roadmaps = readNumber('--roadmaps', values.roadmaps, { least: 1, whole: true });
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    roadmaps: roadmaps ?? (values.smoke === true ? 2 : 8),
  };
}
