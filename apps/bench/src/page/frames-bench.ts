import { createLogNormalLatency, FAULTS } from '@roadwright/llm/testing';
import { type Bench, createGoal, type Goal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { type FramesResult, measureFrames, VIEWS, type View } from './measure-frames.ts';
import { type Stage, setStage } from './set-stage.ts';

const USAGE = `usage: pnpm bench frames [--runs N] [--seed N] [--smoke]
  --runs N  courses that are watched in each case (3)
  --seed N  of the latencies (1)
`;

/** From here on a person feels that a page hangs. */
const LONGEST_MS = 200;
/** Three frames of sixty a second. */
const LATE_MS = 50;
const LEAST_EVENTS_PER_S = 100;
/** What Lighthouse takes a middling phone for, beside a desk. */
const SLOWDOWNS = [1, 4] as const;
/** The offline author's own outline has no more; the rest is added to it. */
const AUTHOR_CONCEPTS = 30;
/** Long enough that the page is open before there is an outline. */
const DESIGN_MS = 1000;
/** So that a course of a hundred concepts takes some four seconds. */
const CONTENT = { median_ms: 850, sigma: 0.4 } as const;
const DESIGN_ANSWERS: readonly string[] = ['intent', 'curriculum', 'critic'];

interface Case {
  readonly view: View;
  readonly slowdown: number;
}

interface Row extends Case {
  readonly results: readonly FramesResult[];
}

/** Watches courses of a hundred concepts light up in a browser, and times every frame. */
export const framesBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { runs, seed, concepts, cases } = readSettings(args);
    const { url: postgres_url } = await startPostgres();
    const draw = createLogNormalLatency({ ...CONTENT, seed });
    const provider: Parameters<typeof setStage>[0]['provider'] = {
      latency: ({ answer }) => (DESIGN_ANSWERS.includes(answer) ? DESIGN_MS : draw()),
      faults: [{ answer: 'curriculum', fault: FAULTS.tooManyConcepts(concepts - AUTHOR_CONCEPTS) }],
    };
    const rows = await setStage({ postgres_url, provider }, async (stage) => {
      // The first course finds processes that have compiled nothing yet.
      await measureFrames(stage, { view: 'map', slowdown: 1, concepts });
      return await measureCases(stage, { cases, runs, concepts, onProgress });
    });
    return {
      work: `a course of ${concepts} concepts written ${runs} times in each case, with the page of its task open from before the outline is there: map and list light up with every event. Chromium without a graphics card, 1280 × 900, on the cores of api, worker, provider and Postgres; seed ${seed}. Frames are the times between two calls of requestAnimationFrame, events and their rate are read from the task's own log, from the first event of content to the last.`,
      body: renderRows(rows),
      goals: rows.flatMap(createGoals),
    };
  },
};

interface Measuring {
  readonly cases: readonly Case[];
  readonly runs: number;
  readonly concepts: number;
  onProgress(line: string): void;
}

async function measureCases(stage: Stage, { cases, runs, concepts, onProgress }: Measuring): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of cases) {
    const results: FramesResult[] = [];
    for (let run = 0; run < runs; run++) results.push(await measureFrames(stage, { ...each, concepts }));
    const row = { ...each, results };
    onProgress(renderCells(row).join(', '));
    rows.push(row);
  }
  return rows;
}

const nameCase = ({ view, slowdown }: Case): string =>
  slowdown === 1 ? view : `${view}, core ${slowdown} times slower`;

const listFrames = ({ results }: Row): number[] => results.flatMap(({ frames_ms }) => frames_ms);

const readRate = ({ results }: Row): number =>
  Math.min(...results.map(({ events, seconds }) => events / seconds));

function renderCells(row: Row): string[] {
  const frames = listFrames(row);
  const share = (least: number) => (frames.filter((ms) => ms > least).length / frames.length) * 100;
  return [
    nameCase(row),
    Math.round(readRate(row)).toLocaleString('en'),
    renderFigure(Math.min(...row.results.map(({ seconds }) => seconds))),
    frames.length.toLocaleString('en'),
    ...[0.5, 0.99, 1].map((part) => renderFigure(takeQuantile(frames, part))),
    `${renderFigure(share(LATE_MS))} %`,
    `${renderFigure(share(LONGEST_MS))} %`,
  ];
}

const renderRows = (rows: readonly Row[]): string =>
  renderTable(
    [
      'view',
      'events/s, slowest course',
      'for s',
      'frames',
      'median, ms',
      'P99, ms',
      'longest, ms',
      `over ${LATE_MS} ms`,
      `over ${LONGEST_MS} ms`,
    ],
    rows.map(renderCells),
  );

function createGoals(row: Row): Goal[] {
  const rate = createGoal(`events/s, ${nameCase(row)}`, readRate(row), { least: LEAST_EVENTS_PER_S });
  if (row.slowdown > 1) return [rate]; // a figure beside the promise, which is of this machine
  const longest = createGoal(`longest frame, ${nameCase(row)}`, Math.max(...listFrames(row)), {
    most: LONGEST_MS,
    unit: ' ms',
  });
  return [rate, longest];
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { runs: text, seed: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    runs: readNumber('--runs', values.runs, { least: 1, whole: true }) ?? (smoke ? 1 : 3),
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    concepts: 100,
    cases: smoke
      ? [{ view: 'map', slowdown: 1 } as const]
      : SLOWDOWNS.flatMap((slowdown) => VIEWS.map((view) => ({ view, slowdown }))),
  };
}
