import { judgePolicy, NAIVE, PACED } from '@roadwright/llm/testing';
import { type Bench, createGoal } from '../report/bench.ts';
import { readArguments } from '../report/read-arguments.ts';
import { UsageError } from '../report/usage-error.ts';
import { countMissed, renderSummary, renderVerdict, type Verdict } from './verdict.ts';

const USAGE = `usage: pnpm bench limiter [--seeds LIST] [--smoke]
  --seeds LIST  runs that are averaged, whole numbers (1,2,3,4,5)
`;

const DEFAULT_SEEDS = '1,2,3,4,5';

/** Holds the adaptive limiter, and what people write instead, against the bars of the acceptance test, on a virtual clock. */
export const limiterBench: Bench = {
  usage: USAGE,
  async run(args, { onProgress }) {
    const seeds = readSeeds(args);
    const verdicts: Verdict[] = [];
    for (const policy of [PACED, ...NAIVE]) {
      onProgress(policy.name);
      verdicts.push({ policy: policy.name, rows: await judgePolicy(policy, seeds) });
    }
    const sections = verdicts.map((verdict) => `### ${verdict.policy}\n\n${renderVerdict(verdict)}`);
    const missed = verdicts.map(({ policy, rows }) => ({ policy, count: countMissed(rows) }));
    return {
      work: `six policies on a virtual clock, mean of seeds ${seeds.join(', ')}.`,
      body: [...sections, `### All\n\n${renderSummary(verdicts)}`].join('\n'),
      goals: missed.map(({ policy, count }) =>
        policy === PACED.name
          ? createGoal('bars that the limiter misses', count, { most: 0 })
          : // A bar that nothing misses would be no test.
            createGoal(`bars that ${policy} misses`, count, { least: 1 }),
      ),
    };
  },
};

/** @throws UsageError */
export function readSeeds(args: readonly string[]): readonly number[] {
  const values = readArguments(args, { seeds: { type: 'string' }, smoke: { type: 'boolean' } });
  const { seeds = values.smoke === true ? '1' : DEFAULT_SEEDS } = values;
  return seeds.split(',').map((text) => {
    const seed = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(seed) && seed >= 0) return seed;
    throw new UsageError(`--seeds takes whole numbers with commas between, not "${seeds}".`);
  });
}
