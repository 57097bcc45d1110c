import { createPipelineStore, type LaneRunner, startLanes, submitTask } from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import {
  createUuidV7,
  type GenerateRequestInput,
  generateRequestSchema,
  type TaskEvent,
} from '@roadwright/domain';
import { createLaneHandlers, type GenerationOptions } from '@roadwright/generation';
import {
  createCeilingLimiter,
  createLlmClient,
  createOpenAiCompatibleTransport,
  systemClock,
} from '@roadwright/llm';
import { startWireServer, type WireServer } from '@roadwright/llm/testing';

type WireOptions = NonNullable<Parameters<typeof startWireServer>[0]>;

/** How the provider behaves, and how much it is asked at once. */
interface TestWorkerOptions extends WireOptions {
  readonly max_concurrency?: number;
  readonly deadlines?: Partial<GenerationOptions['deadlines']>;
}

/** The real pipeline and the real writer on a database of their own, with a provider on this machine. */
export interface TestWorker {
  readonly database: TestDatabase['database'];
  readonly provider: WireServer;
  /** Submits a goal; six concepts unless it says otherwise. */
  submit(options?: NonNullable<GenerateRequestInput['options']>, learning_goal?: string): Promise<string>;
  /** Starts the lanes, again if they were stopped. */
  start(shutdown_grace_s?: number): Promise<LaneRunner>;
  close(): Promise<void>;
}

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);

/** Prepares a worker whose lanes are not started yet; retries of the client do not wait. */
export async function createTestWorker(
  postgres_url: string,
  { max_concurrency = 512, deadlines, ...wire }: TestWorkerOptions = {},
): Promise<TestWorker> {
  const { database, drop } = await createTestDatabase(postgres_url, { role: 'worker', pool_size: 8 });
  const provider = await startWireServer(wire);
  const llm = createLlmClient({
    transport: createOpenAiCompatibleTransport({ base_url: provider.base_url, key_variable: 'LLM_API_KEY' }),
    limiter: createCeilingLimiter({ max_concurrency, clock: systemClock }),
    modelForStep: () => 'sample',
    clock: systemClock,
    random: () => 0,
  });
  const handlers = createLaneHandlers({
    llm,
    store: createPipelineStore(database, { lease_s: 8 }),
    writes_per_task: 1,
    randomBytes,
    clock: systemClock,
    deadlines: { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000, ...deadlines },
  });
  const runners: LaneRunner[] = [];
  return {
    database,
    provider,
    submit: async (options = {}, learning_goal = 'Learn Rust ownership') => {
      const task_id = createUuidV7(Date.now, randomBytes);
      const request = generateRequestSchema.parse({
        preferences: { learning_goal },
        options: { max_concepts: 6, ...options },
      });
      await submitTask(database, { task_id, owner_id: 'local', request, max_pending: 10 });
      return task_id;
    },
    start: async (shutdown_grace_s = 5) => {
      const timing = { beat_s: 0.2, lease_s: 8, sweep_s: 0.2, shutdown_grace_s };
      const lanes = { design: 2, content: 2 };
      const runner = await startLanes(database, { worker_id: crypto.randomUUID(), lanes, handlers, timing });
      runners.push(runner);
      return runner;
    },
    close: async () => {
      for (const runner of runners) await runner.stop();
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
