import { CHANCE_NAMES, type ChanceName } from '@roadwright/llm/testing';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { UsageError } from '../report/usage-error.ts';
import type { SimulatedSettings } from './start-simulated-provider.ts';

/** What `pnpm bench sim` understands. */
export const SIM_USAGE = `usage: pnpm bench sim [flags]
  --port N          port to listen on; a free one by default
  --rpm N           requests per minute; no limit by default
  --tpm N           tokens per minute; no limit by default
  --burst-s N       seconds of these limits that may be used at once (60)
  --concurrency N   calls at once, more are refused; no limit by default
  --slots N         calls at once, more wait in line as at a local server; no limit by default
  --counts-refused  refused calls use up the limit too
  --median-ms N     median time of an answer (6000), which is log-normal
  --sigma N         spread of its logarithm (0.5)
  --no-headers      answers do not tell what is left of the limits
  --no-retry-after  refusals do not say when to come back
  --retry-after-ms  refusals say it in milliseconds too
  --faults LIST     shares of the requests, such as overloaded=0.1,hang=0.005; of
                    ${CHANCE_NAMES.slice(0, 6).join(', ')},
                    ${CHANCE_NAMES.slice(6).join(', ')}
  --seed N          of latencies and faults (1)
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/**
 * Reads the flags of the simulated provider.
 *
 * @throws UsageError
 */
export function readSimSettings(args: readonly string[]): SimulatedSettings {
  const values = readArguments(args, {
    port: text,
    rpm: text,
    tpm: text,
    'burst-s': text,
    concurrency: text,
    slots: text,
    'counts-refused': flag,
    'median-ms': text,
    sigma: text,
    'no-headers': flag,
    'no-retry-after': flag,
    'retry-after-ms': flag,
    faults: text,
    seed: text,
  });
  if (values['no-retry-after'] === true && values['retry-after-ms'] === true) {
    throw new UsageError('--no-retry-after and --retry-after-ms cannot both be kept.');
  }
  const limit = { least: 1, whole: true };
  const rpm = readNumber('--rpm', values.rpm, { least: 1 });
  const tpm = readNumber('--tpm', values.tpm, { least: 1 });
  const burst_s = readNumber('--burst-s', values['burst-s'], { least: 0 });
  const max_concurrency = readNumber('--concurrency', values.concurrency, limit);
  const slots = readNumber('--slots', values.slots, limit);
  const exact = values['retry-after-ms'] === true ? 'milliseconds' : 'seconds';
  return {
    ...(rpm === undefined ? {} : { rpm }),
    ...(tpm === undefined ? {} : { tpm }),
    ...(burst_s === undefined ? {} : { burst_s }),
    ...(max_concurrency === undefined ? {} : { max_concurrency }),
    ...(slots === undefined ? {} : { slots }),
    counts_refused: values['counts-refused'] ?? false,
    median_ms: readNumber('--median-ms', values['median-ms'], { least: 0 }) ?? 6000,
    sigma: readNumber('--sigma', values.sigma, { least: 0 }) ?? 0.5,
    tells_budget: values['no-headers'] !== true,
    retry_after: values['no-retry-after'] === true ? 'none' : exact,
    fault_shares: readShares(values.faults ?? ''),
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    port: readNumber('--port', values.port, { least: 0, most: 65_535, whole: true }) ?? 0,
  };
}

function readShares(list: string): Partial<Record<ChanceName, number>> {
  const shares: Partial<Record<ChanceName, number>> = {};
  for (const part of list.split(',').filter((each) => each.trim() !== '')) {
    const [name = '', share = ''] = part.split('=').map((each) => each.trim());
    const known = CHANCE_NAMES.find((each) => each === name);
    if (known === undefined) {
      throw new UsageError(`--faults knows no "${name}", but ${CHANCE_NAMES.join(', ')}.`);
    }
    shares[known] = readNumber(`--faults ${name}`, share, { least: 0, most: 1 }) ?? 0;
  }
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (sum > 1) throw new UsageError(`The shares of --faults come to ${sum}; they cannot be more than 1.`);
  return shares;
}
