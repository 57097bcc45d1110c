import { startSystem } from '@roadwright/system';
import { startTaskHolder, type TaskHolder } from './hold-tasks.ts';
import { type Audience, startAudience } from './start-audience.ts';

interface FanOutOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  /** Tasks that are held at once, at most. */
  readonly tasks: number;
  /** Processes that the clients are in. */
  readonly processes: number;
}

/** An api as it runs for real, with its readers, and tasks in the hands of the bench. */
export interface FanOut {
  readonly base_url: string;
  readonly holder: TaskHolder;
  readonly audience: Audience;
  stop(): Promise<void>;
}

/** No model is ever asked. */
const NO_PROVIDER = 'http://127.0.0.1:9/v1';

/** Starts the api, the writer and the processes of the clients. */
export async function startFanOut({ database_url, tasks, processes }: FanOutOptions): Promise<FanOut> {
  const system = await startSystem({
    database_url,
    provider_url: NO_PROVIDER,
    workers: 0,
    // The bench writes; the api is a mere api.
    env: { GENERATE_INLINE: '0' },
  });
  const audience = startAudience(Number(new URL(system.base_url).port), processes);
  const holder = await startTaskHolder(database_url, tasks);
  return {
    base_url: system.base_url,
    holder,
    audience,
    stop: async () => {
      await audience.stop();
      await holder.stop();
      await system.stop();
    },
  };
}
