import { expect, test } from 'vitest';
import { UsageError } from '../report/usage-error.ts';
import { readSimSettings } from './read-sim-settings.ts';

test('a provider without flags has no limits, tells its budget and takes six seconds', () => {
  expect(readSimSettings([])).toEqual({
    counts_refused: false,
    median_ms: 6000,
    sigma: 0.5,
    tells_budget: true,
    retry_after: 'seconds',
    fault_shares: {},
    seed: 1,
    port: 0,
  });
});

test('every flag is read', () => {
  const flags =
    '--port 9000 --rpm 600 --tpm 90000 --burst-s 0.5 --concurrency 40 --slots 8 --counts-refused --median-ms 100 --sigma 0 --no-headers --no-retry-after --faults overloaded=0.1,hang=0.005 --seed 0';
  expect(readSimSettings(flags.split(' '))).toEqual({
    port: 9000,
    rpm: 600,
    tpm: 90_000,
    burst_s: 0.5,
    max_concurrency: 40,
    slots: 8,
    counts_refused: true,
    median_ms: 100,
    sigma: 0,
    tells_budget: false,
    retry_after: 'none',
    fault_shares: { overloaded: 0.1, hang: 0.005 },
    seed: 0,
  });
  expect(readSimSettings(['--retry-after-ms']).retry_after).toBe('milliseconds');
});

test.each([
  ['--help', 'These are its flags.'],
  ['--rpmm 5', "Unknown option '--rpmm'"],
  ['stray', 'Unexpected argument'],
  ['--rpm many', '--rpm takes a number of at least 1, not "many".'],
  ['--rpm 0', '--rpm takes a number'],
  ['--slots 1.5', '--slots takes a whole number'],
  ['--port 70000', 'from 0 to 65535'],
  ['--faults storms=0.1', '--faults knows no "storms", but server_fault'],
  ['--faults hang', '--faults hang takes a number from 0 to 1, not "".'],
  ['--faults hang=0.6,reset=0.6', 'cannot be more than 1'],
  ['--no-retry-after --retry-after-ms', 'cannot both be kept'],
])('%s is refused in words', (line, words) => {
  const read = () => readSimSettings(line.split(' '));
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});
