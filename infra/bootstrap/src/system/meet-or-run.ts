import { mkdirSync } from 'node:fs';
import { childEnvironment } from '@roadwright/config';
import { holdLock, until } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import { clearOrphans } from './clear-orphans.ts';
import { findRunning } from './find-running.ts';
import type { Goal } from './goal.ts';
import type { Launch } from './launch.ts';
import { runGoal } from './run-goal.ts';
import { readState, type SystemState } from './system-state.ts';

// A first start may have to make the database; on a slow disk that takes a while.
const OTHER_START_MS = 180_000;

/**
 * Meets the system that runs already on the same data, or else runs one; one at a time uses a data folder.
 * Resolves with the exit code: that of the goal when there was a system to meet.
 * @throws LaunchError
 */
export async function meetOrRun(
  goal: Goal | null,
  launch: Launch,
  run: () => Promise<void>,
): Promise<number> {
  const { config, request } = launch;
  makeDataDir(config.data_dir);
  let exit_code: number | null = null;
  const settled = await until(
    async () => {
      const running = await findRunning(config.data_dir);
      if (running) exit_code = await meet(running, goal, launch);
      else if (await runUnderLock(launch, run)) exit_code = 0;
      return exit_code !== null || request.stop.aborted;
    },
    { timeout_ms: OTHER_START_MS, every_ms: 200 },
  );
  if (settled) return exit_code ?? 0;
  const holder = readState(config.data_dir);
  throw new LaunchError(
    `Another start of Roadwright${holder ? ` (process ${holder.pid})` : ''} holds ${config.data_dir}, but nothing ` +
      'answers there. End it and start again.',
  );
}

async function meet({ url }: SystemState, goal: Goal | null, launch: Launch): Promise<number> {
  const { commands, terminal, request } = launch;
  terminal.say(`Roadwright already runs at ${url}.`);
  if (!goal) return 0;
  return await runGoal(goal, {
    cli: commands.cli,
    url,
    environment: childEnvironment({}),
    terminal,
    request,
  });
}

/** False when another start holds the data folder. */
async function runUnderLock({ config, request }: Launch, run: () => Promise<void>): Promise<boolean> {
  const lock = await holdLock(config.data_dir);
  if (!lock) return false;
  try {
    await clearOrphans(config.data_dir, config.shutdown_grace_ms);
    await run();
  } catch (error) {
    // Ctrl-C also ends what is being waited for; that is nobody's fault.
    if (!request.stop.aborted) throw error;
  } finally {
    await lock.release();
  }
  return true;
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
