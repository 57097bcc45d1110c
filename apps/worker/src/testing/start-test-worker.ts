import {
  createLedger,
  createPipelineStore,
  createWorkSearch,
  type LaneRunner,
  type LaneTiming,
  type Ledger,
  startLanes,
  submitTask,
} from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import {
  createUuidV7,
  type GenerateRequestInput,
  generateRequestSchema,
  type TaskEvent,
} from '@roadwright/domain';
import { startWireServer, type WireServer } from '@roadwright/llm/testing';
import { createTestHandlers } from './create-test-handlers.ts';

type WireOptions = NonNullable<Parameters<typeof startWireServer>[0]>;

/** How the provider behaves, and how much it is asked at once. */
type TestWorkerOptions = WireOptions &
  Omit<Parameters<typeof createTestHandlers>[0], 'store' | 'base_url' | 'ledger'>;

/** The real pipeline and the real writer on a database of their own, with a provider on this machine. */
export interface TestWorker {
  readonly database: TestDatabase['database'];
  readonly database_url: string;
  readonly provider: WireServer;
  readonly ledger: Ledger;
  /** Submits a goal; six concepts unless it says otherwise. */
  submit(options?: NonNullable<GenerateRequestInput['options']>, learning_goal?: string): Promise<string>;
  /** Starts the lanes, again if they were stopped. */
  start(timing?: Partial<LaneTiming>): Promise<LaneRunner>;
  close(): Promise<void>;
}

const TIMING: LaneTiming = { beat_s: 0.2, lease_s: 8, sweep_s: 0.2, shutdown_grace_s: 5 };

const createId = () => createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));

/** Prepares a worker whose lanes are not started yet; retries of the client do not wait. */
export async function createTestWorker(
  postgres_url: string,
  options: TestWorkerOptions = {},
): Promise<TestWorker> {
  const {
    database,
    url: database_url,
    drop,
  } = await createTestDatabase(postgres_url, { role: 'worker', pool_size: 8 });
  const provider = await startWireServer(options);
  const store = createPipelineStore(database, { lease_s: 8 });
  const { base_url } = provider;
  const ledger = createLedger(database, { worker_id: crypto.randomUUID(), createId });
  const works = createWorkSearch(database);
  const handlers = createTestHandlers({ store, base_url, ledger, works, ...options });
  const runners: LaneRunner[] = [];
  return {
    database,
    database_url,
    provider,
    ledger,
    submit: async (options = {}, learning_goal = 'Learn Rust ownership') => {
      const task_id = createId();
      const request = generateRequestSchema.parse({
        preferences: { learning_goal },
        options: { max_concepts: 6, ...options },
      });
      await submitTask(database, { task_id, owner_id: 'local', request, max_pending: 10 });
      return task_id;
    },
    start: async (given = {}) => {
      const timing = { ...TIMING, ...given };
      const lanes = { design: 2, content: 2 };
      const runner = await startLanes(database, { worker_id: crypto.randomUUID(), lanes, handlers, timing });
      runners.push(runner);
      return runner;
    },
    close: async () => {
      for (const runner of runners) await runner.stop();
      await ledger.close();
      await provider.close();
      await drop();
    },
  };
}

/** The events of a kind of concept piece, for short assertions. */
export const piecesOf = (events: readonly TaskEvent[], status: 'completed' | 'failed'): string[] =>
  events.flatMap((event) =>
    event.type === 'content_generation_progress' && event.content_type !== null && event.status === status
      ? [event.content_type]
      : [],
  );
