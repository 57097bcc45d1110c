import { startThrowawayPostgres, type ThrowawayPostgres } from '@roadwright/postgres';
import type { Bench, BenchContext, BenchReport } from './bench.ts';
import { describeHardware, describePostgres } from './describe-machine.ts';

/** A finished bench: what it found, and on what. */
export interface BenchRun extends BenchReport {
  /** Machine and versions. */
  readonly machine: string;
}

/**
 * Runs a bench and stops every Postgres that it started, however it ends.
 *
 * @throws UsageError
 */
export async function runBench(
  bench: Bench,
  args: readonly string[],
  surroundings: Omit<BenchContext, 'startPostgres'>,
): Promise<BenchRun> {
  const started: ThrowawayPostgres[] = [];
  const versions = new Set<string>();
  const startPostgres: BenchContext['startPostgres'] = async (options = {}) => {
    const postgres = await startThrowawayPostgres({ keeping: 'durable', ...options });
    started.push(postgres);
    versions.add(await describePostgres(postgres.url));
    return postgres;
  };
  try {
    const report = await bench.run(args, { ...surroundings, startPostgres });
    return { ...report, machine: [describeHardware(), ...versions].join(', ') };
  } finally {
    for (const postgres of started) await postgres.stop();
  }
}
