import { createRoadwrightClient } from '@roadwright/client';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import { isTerminal } from '@roadwright/domain';
import { createSeededRandom } from '@roadwright/llm/testing';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { type RecordingProvider, startRecordingProvider } from '../system/recording-provider.ts';
import { auditTask } from './audit-task.ts';
import type { Breach } from './breach.ts';
import { keepRoadmapsGoing, type Roadmaps } from './keep-roadmaps-going.ts';
import { readRecords, type TaskRecord } from './read-records.ts';

export interface LoadOptions {
  /** Any database of the server; the load gets one of its own there. */
  readonly postgres_url: string;
  readonly seed: number;
  /** Worker processes. */
  readonly workers: number;
  /** Roadmaps in flight all the time. */
  readonly roadmaps: number;
  readonly max_concepts: number;
  /** Latency of a call is drawn evenly between these. */
  readonly latency_ms: readonly [number, number];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a load came to; the figures are those of the tasks that have ended. */
export interface LoadResult {
  readonly breaches: readonly Breach[];
  readonly records: readonly TaskRecord[];
  /** How often a watcher lost its stream and came back. */
  readonly reconnects: number;
  readonly artifacts: number;
  readonly calls: number;
  /** Calls for something that had been asked for before. */
  readonly repeated: number;
  /** Calls in flight or not yet committed at takeovers; so many may be repeated. */
  readonly lost: number;
  readonly takeovers: number;
}

/** A system that writes one roadmap after the other. */
export interface Load {
  readonly database: TestDatabase;
  readonly system: RunningSystem;
  readonly provider: RecordingProvider;
  /** Lets the roadmaps in flight end and audits all that were written. */
  finish(): Promise<LoadResult>;
  /** Leaves the roadmaps in flight as they are and audits the others. */
  abandon(): Promise<LoadResult>;
  /** Ends everything and removes the database. */
  close(): Promise<void>;
}

/** A roadmap takes seconds; one that takes longer than this after the last fault never ends. */
const PATIENCE_MS = 120_000;

/** Starts a system with a simulated provider and keeps it busy; what was opened is closed again when that fails. */
export async function startLoad(options: LoadOptions): Promise<Load> {
  const { latency_ms, seed, workers, env = {} } = options;
  const [fastest, slowest] = latency_ms;
  const random = createSeededRandom(seed);
  const database = await createTestDatabase(options.postgres_url);
  const provider = await startRecordingProvider(() => fastest + (slowest - fastest) * random());
  const closeBase = async () => {
    await provider.close();
    await database.drop();
  };
  const urls = { database_url: database.url, provider_url: provider.base_url };
  const system = await startSystem({ ...urls, workers, env }).catch(async (error: unknown) => {
    await closeBase();
    throw error;
  });
  const client = createRoadwrightClient({ base_url: system.base_url });
  const roadmaps = keepRoadmapsGoing({
    client,
    at_once: options.roadmaps,
    max_concepts: options.max_concepts,
    seed,
  });
  const audit = async () => {
    const records = await readRecords(database.database, provider.calls);
    return auditLoad(records, roadmaps);
  };
  return {
    database,
    system,
    provider,
    finish: async () => {
      await roadmaps.finish(PATIENCE_MS);
      return await audit();
    },
    abandon: async () => {
      await roadmaps.abandon();
      return await audit();
    },
    close: async () => {
      await roadmaps.abandon();
      await system.stop();
      await closeBase();
    },
  };
}

function auditLoad(all: readonly TaskRecord[], { breaches, reconnects }: Roadmaps): LoadResult {
  const records = all.filter(({ status }) => isTerminal(status));
  const audits = records.map(auditTask);
  const sum = (name: 'artifacts' | 'calls' | 'repeated' | 'lost' | 'takeovers') =>
    audits.reduce((total, audit) => total + audit[name], 0);
  return {
    breaches: [...breaches, ...audits.flatMap((audit) => audit.breaches)],
    records,
    reconnects,
    artifacts: sum('artifacts'),
    calls: sum('calls'),
    repeated: sum('repeated'),
    lost: sum('lost'),
    takeovers: sum('takeovers'),
  };
}
