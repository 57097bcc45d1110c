import { findSteadyPort } from '@roadwright/postgres';
import { type RunningProcess, startProcess } from './start-process.ts';

interface SystemOptions {
  /** A migrated database. */
  readonly database_url: string;
  /** Address of the provider, as LLM_BASE_URL takes it. */
  readonly provider_url: string;
  /** Worker processes; 1 by default. With 0 the api runs the lanes itself. */
  readonly workers?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Roadwright as it runs for real: an api and workers in processes of their own. */
export interface RunningSystem {
  readonly base_url: string;
  /** The api that was started last. */
  readonly api: RunningProcess;
  /** The workers that have not ended, the oldest first. */
  readonly workers: readonly RunningProcess[];
  /** Starts one more worker; resolves when it takes tasks. */
  addWorker(): Promise<RunningProcess>;
  /** Starts the api anew, at the same address, after it was ended; resolves when it is ready. */
  restartApi(): Promise<void>;
  /** Stops everything that runs and resolves with the exit codes, the api's first. */
  stop(): Promise<(number | null)[]>;
}

const READY_PAUSE_MS = 25;

/** Starts the system and resolves once every process says that it is ready. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const { workers: count = 1, env = {} } = options;
  const port = await findSteadyPort();
  const base_url = `http://127.0.0.1:${port}`;
  const variables = {
    DATABASE_URL: options.database_url,
    LLM_PROVIDER: 'openai-compatible',
    LLM_BASE_URL: options.provider_url,
    LLM_MODEL: 'sample',
    PORT: String(port),
    GENERATE_INLINE: count === 0 ? '1' : '0',
    LOG_LEVEL: 'warn',
    ...env,
  };
  const workers: RunningProcess[] = [];
  const startApi = () => startProcess({ main: 'api/src/main.ts', env: variables });
  const untilApiReady = () => untilReady(`${base_url}/health/ready`, api);
  const addWorker = async () => {
    const metrics_port = await findSteadyPort();
    const worker = startProcess({
      main: 'worker/src/main.ts',
      env: { ...variables, WORKER_METRICS_PORT: String(metrics_port) },
    });
    workers.push(worker);
    await untilReady(`http://127.0.0.1:${metrics_port}/health/ready`, worker);
    return worker;
  };
  const listRunning = () => workers.filter(({ running }) => running);
  const stop = () => Promise.all([api, ...listRunning()].map((process) => process.stop()));
  let api = startApi();
  try {
    await Promise.all([untilApiReady(), ...Array.from({ length: count }, addWorker)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    base_url,
    get api() {
      return api;
    },
    get workers() {
      return listRunning();
    },
    addWorker,
    restartApi: () => {
      api = startApi();
      return untilApiReady();
    },
    stop,
  };
}

async function untilReady(url: string, process: RunningProcess): Promise<void> {
  while (process.running) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
  }
  throw new Error(`A process ended before it was ready:\n${process.output()}`);
}
