import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { UsageError } from '../report/usage-error.ts';
import { judgeLimits, type LimitRow } from './judge-limits.ts';
import { createScenarios, type LimitScenario, type ScenarioName } from './limit-scenario.ts';
import { runLimitScenario } from './run-limit-scenario.ts';

const NAMES = Object.keys(createScenarios(1)) as readonly ScenarioName[];

const USAGE = `usage: pnpm bench limits [--seed N] [--scale N] [--scenarios LIST] [--smoke]
  --seed N          of latencies and tasks (1)
  --scale N         stretches the time that is judged (1: 25 minutes all together)
  --scenarios LIST  some of ${NAMES.join(', ')}
`;

/** Lets real processes share a provider with limits, and holds what they got against the bars of the acceptance test. */
export const limitsBench: Bench = {
  usage: USAGE,
  async run(args, { listenForStop, onProgress }) {
    const settings = readSettings(args);
    const signal = listenForStop();
    const rows = await judgeScenarios(settings, signal, onProgress);
    const broken = createGoal('broken off', signal.aborted ? 1 : 0, { most: 0 });
    return {
      work: `real processes share a simulated provider, seed ${settings.seed}.`,
      body: renderLimits(rows),
      goals: [
        ...rows.flatMap(({ bar, wanted, measured, met }) =>
          met === undefined ? [] : [{ what: bar, wanted, measured: renderFigure(measured), reached: met }],
        ),
        broken,
      ],
    };
  },
};

async function judgeScenarios(
  { seed, scale, names }: ReturnType<typeof readSettings>,
  signal: AbortSignal,
  onProgress: (line: string) => void,
): Promise<LimitRow[]> {
  const scenarios: Readonly<Record<ScenarioName, LimitScenario>> = createScenarios(scale);
  const rows: LimitRow[] = [];
  for (const name of names) {
    const scenario = scenarios[name];
    const run = await runLimitScenario(scenario, { seed, signal }).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (run === undefined) break;
    const { sent, refused, finished, lost } = run;
    onProgress(`${name}: ${finished.length} answers, ${sent} sent, ${refused} refused, ${lost} lost`);
    rows.push(...judgeLimits(name, scenario, run));
  }
  return rows;
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const smoke = { type: 'boolean' } as const;
  const values = readArguments(args, { seed: text, scale: text, scenarios: text, smoke });
  const names = values.scenarios?.split(',').map((name) => {
    const known = NAMES.find((each) => each === name.trim());
    if (known === undefined) throw new UsageError(`--scenarios knows no "${name}", but ${NAMES.join(', ')}.`);
    return known;
  });
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    scale: readNumber('--scale', values.scale, { least: 0.1, most: 100 }) ?? (values.smoke ? 0.1 : 1),
    names: names ?? NAMES,
  };
}

/** Renders judged bars as a Markdown table. */
export const renderLimits = (rows: readonly LimitRow[]): string =>
  renderTable(
    ['bar', 'wanted', 'measured', 'met'],
    rows.map(({ bar, wanted, measured, met }) => [
      bar,
      wanted,
      String(Number(measured.toFixed(3))),
      met === undefined ? '' : met ? 'yes' : 'no',
    ]),
  );
