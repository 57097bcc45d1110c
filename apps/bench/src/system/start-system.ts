import { findFreePort } from './free-port.ts';
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
  readonly api: RunningProcess;
  readonly workers: readonly RunningProcess[];
  /** Starts one more worker; resolves when it takes tasks. */
  addWorker(): Promise<void>;
  /** Stops everything and resolves with the exit codes, the api's first. */
  stop(): Promise<(number | null)[]>;
}

const READY_PAUSE_MS = 25;

/** Starts the system and resolves once every process says that it is ready. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const { workers = 1, env = {} } = options;
  const port = await findFreePort();
  const variables = {
    DATABASE_URL: options.database_url,
    LLM_PROVIDER: 'openai-compatible',
    LLM_BASE_URL: options.provider_url,
    LLM_MODEL: 'sample',
    PORT: String(port),
    GENERATE_INLINE: workers === 0 ? '1' : '0',
    LOG_LEVEL: 'warn',
    ...env,
  };
  const startWorker = async () => {
    const metrics_port = await findFreePort();
    const worker = startProcess({
      main: 'worker/src/main.ts',
      env: { ...variables, WORKER_METRICS_PORT: String(metrics_port) },
    });
    running.push(worker);
    await untilReady(`http://127.0.0.1:${metrics_port}/health/ready`, worker);
  };
  const running: RunningProcess[] = [];
  const api = startProcess({ main: 'api/src/main.ts', env: variables });
  const stop = () => Promise.all([api, ...running].map((process) => process.stop()));
  const base_url = `http://127.0.0.1:${port}`;
  try {
    await Promise.all([
      untilReady(`${base_url}/health/ready`, api),
      ...Array.from({ length: workers }, startWorker),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    base_url,
    api,
    workers: running,
    addWorker: startWorker,
    stop,
  };
}

async function untilReady(url: string, { child, output }: RunningProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
  }
  throw new Error(`A process ended before it was ready:\n${output()}`);
}
