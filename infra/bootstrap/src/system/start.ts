import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CONFIG } from '@roadwright/config';
import { until } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import { aborted } from '../terminal/stop-request.ts';
import { announce } from './announce.ts';
import type { Goal } from './goal.ts';
import { keepRunning, type Service } from './keep-running.ts';
import type { Launch } from './launch.ts';
import { meetOrRun } from './meet-or-run.ts';
import { runGoal } from './run-goal.ts';
import { writeState } from './system-state.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { type Premises, withDatabase } from './with-database.ts';

// Past its own grace time a process gets these seconds to say goodbye before it is killed.
const GOODBYE_MS = 5000;
// Asking a local server for its models may take a moment; the banner does not wait longer for it.
const PROVIDER_MS = 5000;

/**
 * Brings the whole system up, runs the goal if there is one, and stays until somebody wants it to stop; then ends it
 * from the outside in. Where a system runs already, only the goal is run. Resolves with the exit code.
 * @throws LaunchError when something does not come up; everything is down again then.
 */
export async function start(goal: Goal | null, launch: Launch): Promise<number> {
  return await meetOrRun(goal, launch, () =>
    withDatabase(launch, (premises) => serve(goal, launch, premises)),
  );
}

async function serve(goal: Goal | null, launch: Launch, premises: Premises): Promise<void> {
  const { config, terminal, request } = launch;
  const logs = join(config.data_dir, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const services = startServices(launch, premises, logs);
  try {
    await untilRefused(services, async () => {
      await waitUntilReady({ url: premises.url, services, logs, stop: request.stop });
      if (request.stop.aborted) return;
      const provider = await hearProvider(services, request.stop);
      terminal.say(announce({ ...premises, logs, provider: provider ?? config.llm_provider }));
      if (goal) await runFirstGoal(goal, launch, premises);
      await aborted(request.stop);
    });
  } finally {
    if (request.stop.aborted) terminal.say('Stopping … (Ctrl-C again: at once)');
    const grace_ms = config.shutdown_grace_ms + GOODBYE_MS;
    await Promise.all(services.map((service) => service.stop(grace_ms, request.force)));
  }
}

async function runFirstGoal(goal: Goal, launch: Launch, { url, environment }: Premises): Promise<void> {
  const { commands, terminal, request } = launch;
  await runGoal(goal, { cli: commands.cli, url, environment, terminal, request });
  if (!request.stop.aborted) terminal.say(`\nRoadwright stays up at ${url}. Ctrl-C stops it.`);
}

function startServices(
  { config, commands, terminal }: Launch,
  { environment, url }: Premises,
  logs: string,
): Service[] {
  const services: Service[] = [];
  const onSpawn = () => {
    const children = services.flatMap(({ pid, program }) => {
      const number = pid();
      return number === undefined ? [] : [{ pid: number, program }];
    });
    writeState(config.data_dir, { pid: process.pid, url, children });
  };
  // With GENERATE_INLINE=1 the api does the worker's part itself.
  for (const name of config.inline ? (['api'] as const) : (['api', 'worker'] as const)) {
    const log_path = join(logs, `${name}.log`);
    services.push(keepRunning(name, commands[name], { environment, log_path, terminal, onSpawn }));
    onSpawn();
  }
  return services;
}

/** What the process that writes says of its provider; it knows what `auto` came to. */
async function hearProvider(services: Service[], stop: AbortSignal): Promise<string | undefined> {
  const heard = () => services.map((service) => service.provider()).find((provider) => provider !== null);
  await until(() => stop.aborted || heard() !== undefined, { timeout_ms: PROVIDER_MS });
  return heard();
}

async function untilRefused(services: Service[], work: () => Promise<void>): Promise<void> {
  const refused = services.map(async ({ name, refused }) => {
    await refused;
    throw new LaunchError(`The ${name} refuses its configuration; see above.`, { exit_code: EXIT_CONFIG });
  });
  await Promise.race([work(), ...refused]);
}
