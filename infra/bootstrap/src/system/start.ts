import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CONFIG } from '@roadwright/config';
import { until } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import { aborted } from '../terminal/stop-request.ts';
import { announce } from './announce.ts';
import { countUnfinished } from './count-unfinished.ts';
import type { Goal } from './goal.ts';
import { keepRunning, type Service } from './keep-running.ts';
import type { Launch } from './launch.ts';
import { meetOrRun } from './meet-or-run.ts';
import { runCli } from './run-cli.ts';
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
    await untilRefused(services, request.stop, async (stop) => {
      await waitUntilReady({ url: premises.url, services, logs, stop });
      if (stop.aborted) return;
      const [provider = config.llm_provider, unfinished] = await Promise.all([
        hearProvider(services, stop),
        countUnfinished(premises.url),
      ]);
      if (stop.aborted) return;
      const { url, database_folder } = premises;
      terminal.say(
        announce({ page: url, api: url, auth: config.auth, database_folder, logs, provider, unfinished }),
      );
      if (goal) await runFirstGoal(goal, { launch, premises, stop });
      await aborted(stop);
    });
  } finally {
    if (request.stop.aborted) terminal.say('Stopping … (Ctrl-C again: at once)');
    const grace_ms = config.shutdown_grace_ms + GOODBYE_MS;
    await Promise.all(services.map((service) => service.stop(grace_ms, request.force)));
  }
}

interface FirstGoal {
  launch: Launch;
  premises: Premises;
  stop: AbortSignal;
}

async function runFirstGoal(goal: Goal, { launch, premises, stop }: FirstGoal): Promise<void> {
  const { config, commands, terminal } = launch;
  const { url, environment } = premises;
  await runCli(['create', ...goal], {
    cli: commands.cli,
    environment: { ...environment, ROADWRIGHT_URL: url },
    cwd: config.working_dir,
    terminal,
    stop,
  });
  if (!stop.aborted) terminal.say(`\nRoadwright stays up at ${url}. Ctrl-C stops it.`);
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

/** Does the work, and ends it early when a service refuses its configuration: whatever it waits for will not come. */
async function untilRefused(
  services: Service[],
  stop: AbortSignal,
  work: (stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const refusal = new AbortController();
  for (const { name, refused } of services) void refused.then(() => refusal.abort(name));
  await work(AbortSignal.any([stop, refusal.signal]));
  if (stop.aborted || !refusal.signal.aborted) return;
  throw new LaunchError(`The ${refusal.signal.reason} refuses its configuration; see above.`, {
    exit_code: EXIT_CONFIG,
  });
}
