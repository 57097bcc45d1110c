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

export interface RunningWorker extends RunningProcess {
  /** Where its figures are, as Prometheus reads them. */
  readonly metrics_url: string;
}

/** Roadwright as it runs for real: an api and workers in processes of their own. */
export interface RunningSystem {
  readonly base_url: string;
  /** The api that was started last. */
  readonly api: RunningProcess;
  /** The workers that have not ended, the oldest first. */
  readonly workers: readonly RunningWorker[];
  /** Starts one more worker; resolves when it takes tasks. */
  addWorker(): Promise<RunningWorker>;
  /** Starts the api anew, at the same address, after it was ended; resolves when it is ready. */
  restartApi(): Promise<void>;
  /** Stops everything that runs and resolves with the exit codes, the api's first. */
  stop(): Promise<(number | null)[]>;
}

const READY_PAUSE_MS = 25;
/** How the root's scripts start an api and a worker. */
const API_OPTIONS = ['--max-semi-space-size=16'];
const WORKER_OPTIONS = [
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
  '--initial-old-space-size=128',
];

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
    // No test and no benchmark asks strangers' servers, and a made-up author's addresses lead nowhere.
    CHECK_LINKS: '0',
    ...env,
  };
  const workers: RunningWorker[] = [];
  const startApi = () => startProcess({ main: 'api/src/main.ts', node_options: API_OPTIONS, env: variables });
  const untilApiReady = () => untilReady(`${base_url}/health/ready`, api);
  const addWorker = async () => {
    const metrics_port = await findSteadyPort();
    const metrics_base = `http://127.0.0.1:${metrics_port}`;
    const started = startProcess({
      main: 'worker/src/main.ts',
      node_options: WORKER_OPTIONS,
      env: { ...variables, WORKER_METRICS_PORT: String(metrics_port) },
    });
    // Its figures are live getters, so it is extended and not copied.
    const worker = Object.assign(Object.create(started) as RunningProcess, {
      metrics_url: `${metrics_base}/metrics`,
    });
    workers.push(worker);
    await untilReady(`${metrics_base}/health/ready`, worker);
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
