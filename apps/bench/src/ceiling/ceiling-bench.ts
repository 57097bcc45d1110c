import { type Bench, createGoal, type Goal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { COUNTING_SETTINGS } from '../system/count-statements.ts';
import { ARTIFACTS, EVENTS } from './flow-size.ts';
import { type CeilingRow, measureCeiling } from './measure-ceiling.ts';
import { OWN_JUDGING, OWN_PRODUCT } from './own/own-product.ts';
import type { FlowRun } from './peer.ts';
import { PEERS } from './peers/list-peers.ts';

const USAGE = `usage: pnpm bench ceiling [--rounds N] [--seconds N] [--seed N] [--smoke]
  --rounds N   runs of each system, in turn with the others (3)
  --seconds N  length of a run (6)
  --seed N     of the texts (1)
`;

/** How many times more than the first of the peers, which writes in batches, and than each of the others. */
const TIMES_BATCHED = 3;
const TIMES_OTHERS = 7;
const MOST_WRITING = 0.5;

/** Finds out how many artifacts a second can be stored when the model costs no time, beside what others would use. */
export const ceilingBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { rounds, seconds, seed } = readSettings(args);
    const settings = { ...COUNTING_SETTINGS, max_connections: '200' };
    const { url, pid } = await startPostgres({ settings });
    const systems = [OWN_PRODUCT, ...PEERS, OWN_JUDGING];
    const server = { postgres_url: url, server_pid: pid };
    const rows = await measureCeiling({ ...server, systems, rounds, seconds, seed, onProgress });
    return {
      work: `roadmaps of ${ARTIFACTS} artifacts and at least ${EVENTS} events, an author that answers at once, everything submitted before; one worker process of each system, ${rounds} runs of about ${seconds} s in turn, medians, seed ${seed}.`,
      body: renderRows(rows),
      goals: judge(rows),
    };
  },
};

const toPace = ({ roadmaps, runs }: CeilingRow): number =>
  takeQuantile(
    runs.map((run) => (roadmaps * ARTIFACTS) / run.seconds),
    0.5,
  );

const HEAD = [
  'system',
  'artifacts/s',
  'slowest and quickest run',
  'Roadwright is',
  'CPU ms/artifact: worker',
  'Postgres',
  'statements/artifact',
  'WAL B/artifact',
  'settings',
];

function renderRows(rows: readonly CeilingRow[]): string {
  const [own] = rows;
  return renderTable(
    HEAD,
    rows.map((row) => {
      const { system, roadmaps, runs, skipped } = row;
      if (skipped !== undefined) {
        return [system.name, `skipped: ${skipped}`, ...HEAD.slice(3).map(() => ''), system.settings];
      }
      const paces = runs.map((run) => (roadmaps * ARTIFACTS) / run.seconds);
      const perArtifact = (read: (run: FlowRun) => number) =>
        renderFigure(takeQuantile(runs.map(read), 0.5) / (roadmaps * ARTIFACTS));
      return [
        system.name,
        renderFigure(toPace(row)),
        `${renderFigure(Math.min(...paces))} to ${renderFigure(Math.max(...paces))}`,
        own === undefined || row === own ? '' : `× ${renderFigure(toPace(own) / toPace(row))}`,
        perArtifact((run) => 1000 * run.worker_cpu_seconds),
        perArtifact((run) => 1000 * run.server.cpu_seconds),
        perArtifact((run) => run.server.statements?.all ?? Number.NaN),
        perArtifact((run) => run.server.wal_bytes),
        system.settings,
      ];
    }),
  );
}

function judge([own, ...peers]: readonly CeilingRow[]): Goal[] {
  if (own === undefined) return [];
  const writing = takeQuantile(
    own.runs.map(({ server }) => server.statements?.writing ?? Number.NaN),
    0.5,
  );
  return [
    ...peers
      .filter(({ skipped, system }) => skipped === undefined && system !== OWN_JUDGING)
      .map((peer) =>
        createGoal(`times ${peer.system.name}`, toPace(own) / toPace(peer), {
          least: peer === peers[0] ? TIMES_BATCHED : TIMES_OTHERS,
        }),
      ),
    createGoal('writing statements per artifact', writing / (own.roadmaps * ARTIFACTS), {
      most: MOST_WRITING,
    }),
  ];
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, rounds: text, seconds: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    rounds: readNumber('--rounds', values.rounds, { least: 1, whole: true }) ?? (smoke ? 1 : 3),
    seconds: readNumber('--seconds', values.seconds, { least: 0.1 }) ?? (smoke ? 0.2 : 6),
  };
}
