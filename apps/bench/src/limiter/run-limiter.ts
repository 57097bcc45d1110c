import { judgePolicy, NAIVE, PACED } from '@roadwright/llm/testing';
import { describeHardware } from '../describe-machine.ts';
import { readArguments } from '../read-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { countMissed, renderSummary, renderVerdict, type Verdict } from './verdict.ts';

/** What `pnpm bench limiter` understands. */
export const LIMITER_USAGE = `usage: pnpm bench limiter [--seeds LIST]
  --seeds LIST  runs that are averaged, whole numbers (1,2,3,4,5)
`;

const DEFAULT_SEEDS = '1,2,3,4,5';

/**
 * Holds the adaptive limiter, and what people write instead, against the bars of the acceptance test, on a virtual clock.
 * Gives false when the limiter misses a bar, or one of the others none: then the test would be toothless.
 *
 * @throws UsageError
 */
export async function runLimiter(
  args: readonly string[],
  { write }: { write(text: string): void },
): Promise<boolean> {
  const seeds = readSeeds(args);
  write(`${describeHardware()}, seeds ${seeds.join(', ')}\n`);
  const verdicts: Verdict[] = [];
  for (const policy of [PACED, ...NAIVE]) {
    const verdict = { policy: policy.name, rows: await judgePolicy(policy, seeds) };
    verdicts.push(verdict);
    write(`\n### ${verdict.policy}\n\n${renderVerdict(verdict)}`);
  }
  write(`\n### All\n\n${renderSummary(verdicts)}`);
  return verdicts.every(({ policy, rows }) => (policy === PACED.name) === (countMissed(rows) === 0));
}

/** @throws UsageError */
export function readSeeds(args: readonly string[]): readonly number[] {
  const { seeds = DEFAULT_SEEDS } = readArguments(args, { seeds: { type: 'string' } });
  return seeds.split(',').map((text) => {
    const seed = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(seed) && seed >= 0) return seed;
    throw new UsageError(`--seeds takes whole numbers with commas between, not "${seeds}".`);
  });
}
