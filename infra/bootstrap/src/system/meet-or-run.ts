import { mkdirSync } from 'node:fs';
import { childEnvironment } from '@roadwright/config';
import { type HeldLock, holdLock, until } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import { clearOrphans } from './clear-orphans.ts';
import { findRunning } from './find-running.ts';
import type { Goal } from './goal.ts';
import type { Launch } from './launch.ts';
import { runCli } from './run-cli.ts';
import { readState, type SystemState } from './system-state.ts';

// A first start may have to make the database; on a slow disk that takes a while.
const OTHER_START_MS = 180_000;

/**
 * Runs a system on the data folder, or meets the one that does: one at a time uses it, and whoever lives holds its
 * lock. Resolves with the exit code: that of the goal when there was a system to meet.
 * @throws LaunchError
 */
export async function meetOrRun(
  goal: Goal | null,
  launch: Launch,
  run: () => Promise<void>,
): Promise<number> {
  const { config, terminal, request } = launch;
  makeDataDir(config.data_dir);
  let outcome: HeldLock | SystemState | null = null;
  let rounds = 0;
  await until(
    async () => {
      outcome = (await holdLock(config.data_dir)) ?? (await findRunning(config.data_dir));
      if (outcome === null && rounds === 0) terminal.say('Another start is under way; waiting for it …');
      rounds += 1;
      return outcome !== null || request.stop.aborted;
    },
    { timeout_ms: OTHER_START_MS, every_ms: 200 },
  );
  return await goOn(outcome, goal, { launch, run });
}

interface Way {
  launch: Launch;
  run: () => Promise<void>;
}

async function goOn(
  outcome: HeldLock | SystemState | null,
  goal: Goal | null,
  { launch, run }: Way,
): Promise<number> {
  if (launch.request.stop.aborted && outcome === null) return 0;
  if (outcome === null) throw deafHolder(launch.config.data_dir);
  if ('url' in outcome) return await meet(outcome, goal, launch);
  await runUnderLock(outcome, launch, run);
  return 0;
}

async function meet({ url }: SystemState, goal: Goal | null, launch: Launch): Promise<number> {
  const { config, commands, terminal, request } = launch;
  terminal.say(`Roadwright already runs at ${url}, with the settings of its own start.`);
  if (!goal) return 0;
  return await runCli(['create', ...goal], {
    cli: commands.cli,
    environment: childEnvironment({ ROADWRIGHT_URL: url }),
    cwd: config.working_dir,
    terminal,
    stop: request.stop,
  });
}

async function runUnderLock(lock: HeldLock, launch: Launch, run: () => Promise<void>): Promise<void> {
  try {
    await clearOrphans(launch);
    await run();
  } catch (error) {
    // Ctrl-C also ends what is being waited for; that is nobody's fault.
    if (!launch.request.stop.aborted) throw error;
  } finally {
    await lock.release();
  }
}

function deafHolder(data_dir: string): LaunchError {
  const holder = readState(data_dir);
  return new LaunchError(
    `Another start of Roadwright${holder ? ` (process ${holder.pid})` : ''} holds ${data_dir}, but nothing answers ` +
      'there. End it and start again.',
  );
}

function makeDataDir(data_dir: string): void {
  try {
    mkdirSync(data_dir, { recursive: true });
  } catch (cause) {
    throw new LaunchError(
      `The data folder ${data_dir} cannot be made (${cause instanceof Error ? cause.message : cause}). ` +
        'Name another one: ROADWRIGHT_DATA_DIR=/path npm start',
      { cause },
    );
  }
}
