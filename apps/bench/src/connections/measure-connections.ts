import { createRoadwrightClient } from '@roadwright/client';
import { createSeededRandom } from '@roadwright/llm/testing';
import { startSystem } from '@roadwright/system';
import { drawLatency, type Latencies } from '../floor/latencies.ts';
import { startTimedProvider } from '../floor/provider-floor.ts';
import { type ConnectionCount, watchConnections } from '../system/count-connections.ts';
import { startCounting } from '../system/count-statements.ts';

interface ConnectionsOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  readonly roadmaps: number;
  readonly latencies: Latencies;
  readonly seed: number;
}

export interface ConnectionsResult extends ConnectionCount {
  readonly roadmaps: number;
  readonly artifacts: number;
  /** Most calls to the provider that were open at once. */
  readonly calls_peak: number;
  /** Statements that insert, update or delete, of the whole system; null when the server does not count. */
  readonly writing_statements: number | null;
}

/** Counts the connections of the whole system while roadmaps are written and readers ask for them all the time. */
export async function measureConnections(options: ConnectionsOptions): Promise<ConnectionsResult> {
  const random = createSeededRandom(options.seed);
  const provider = await startTimedProvider(() => drawLatency(options.latencies, random));
  const system = await startSystem({
    database_url: options.database_url,
    provider_url: provider.base_url,
    env: { WORKER_LANES: `design:${options.roadmaps},content:${options.roadmaps}` },
  });
  const connections = await watchConnections(options.database_url);
  const readCount = await startCounting(options.database_url);
  try {
    const client = createRoadwrightClient({ base_url: system.base_url });
    const written = Array.from({ length: options.roadmaps }, async (_, index) => {
      const { task_id } = await client.createRoadmap({
        preferences: { learning_goal: `Goal ${index} of many` },
      });
      for await (const { seq } of client.watchTask(task_id)) {
        if (seq % 3 === 0)
          await Promise.all([client.getTask(task_id), client.listTasks(), client.listRoadmaps()]);
      }
      return client.getTask(task_id);
    });
    const tasks = await Promise.all(written);
    const cut = tasks.find(({ status }) => status !== 'completed');
    if (cut !== undefined) throw new Error(`A roadmap was not written wholly: ${JSON.stringify(cut)}`);
    const artifacts = tasks.reduce((sum, { progress }) => sum + progress.artifacts_done, 0);
    return {
      ...(await connections.stop()),
      roadmaps: options.roadmaps,
      artifacts,
      calls_peak: provider.in_flight_peak,
      writing_statements: (await readCount())?.writing ?? null,
    };
  } catch (error) {
    await connections.stop();
    throw error;
  } finally {
    await system.stop();
    await provider.close();
  }
}
