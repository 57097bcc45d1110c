import { describeHardware } from '../describe-machine.ts';
import { readArguments, readNumber } from '../read-arguments.ts';
import { renderTable } from '../render-table.ts';
import type { Screen } from '../sim/show-progress.ts';
import { UsageError } from '../usage-error.ts';
import { judgeLimits, type LimitRow } from './judge-limits.ts';
import { createScenarios, type LimitScenario, type ScenarioName } from './limit-scenario.ts';
import { runLimitScenario } from './run-limit-scenario.ts';

const NAMES = Object.keys(createScenarios(1)) as readonly ScenarioName[];

/** What `pnpm bench limits` understands. */
export const LIMITS_USAGE = `usage: pnpm bench limits [--seed N] [--scale N] [--scenarios LIST]
  --seed N          of latencies and tasks (1)
  --scale N         stretches the time that is judged (1: 25 minutes all together)
  --scenarios LIST  some of ${NAMES.join(', ')}
`;

/**
 * Lets real processes share a provider with limits, and holds what they got against the bars of the acceptance test.
 * Gives false when one was missed.
 *
 * @throws UsageError
 */
export async function runLimits(
  args: readonly string[],
  { write }: Screen,
  signal: AbortSignal,
): Promise<boolean> {
  const { seed, scale, names } = readSettings(args);
  const scenarios: Readonly<Record<ScenarioName, LimitScenario>> = createScenarios(scale);
  const rows: LimitRow[] = [];
  write(`${describeHardware()}, seed ${seed}\n\n`);
  for (const name of names) {
    const scenario = scenarios[name];
    const run = await runLimitScenario(scenario, { seed, signal }).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (run === undefined) break;
    const { sent, refused, finished, lost } = run;
    write(`${name}: ${finished.length} answers, ${sent} sent, ${refused} refused, ${lost} lost\n`);
    rows.push(...judgeLimits(name, scenario, run));
  }
  write(`\n${renderLimits(rows)}`);
  return !signal.aborted && rows.every(({ met }) => met !== false);
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, scale: text, scenarios: text });
  const names = values.scenarios?.split(',').map((name) => {
    const known = NAMES.find((each) => each === name.trim());
    if (known === undefined) throw new UsageError(`--scenarios knows no "${name}", but ${NAMES.join(', ')}.`);
    return known;
  });
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    scale: readNumber('--scale', values.scale, { least: 0.1, most: 100 }) ?? 1,
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
