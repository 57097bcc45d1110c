import { createRoadwrightClient } from '@roadwright/client';
import { createSeededRandom } from '@roadwright/llm/testing';
import { startTimedProvider } from '../provider-floor.ts';
import { renderTable } from '../render-table.ts';
import { type ConnectionCount, watchConnections } from '../system/count-connections.ts';
import { startSystem } from '../system/start-system.ts';

interface ConnectionsOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  readonly roadmaps: number;
  readonly seed: number;
}

export interface ConnectionsResult extends ConnectionCount {
  readonly roadmaps: number;
  readonly artifacts: number;
  /** Most calls to the provider that were open at once. */
  readonly calls_peak: number;
}

/** Counts the connections of the whole system while roadmaps are written and readers ask for them all the time. */
export async function measureConnections(options: ConnectionsOptions): Promise<ConnectionsResult> {
  const random = createSeededRandom(options.seed);
  const provider = await startTimedProvider(() => 200 + 400 * random());
  const system = await startSystem({ database_url: options.database_url, provider_url: provider.base_url });
  const connections = await watchConnections(options.database_url);
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
    const artifacts = tasks.reduce((sum, { progress }) => sum + progress.artifacts_done, 0);
    return {
      ...(await connections.stop()),
      roadmaps: options.roadmaps,
      artifacts,
      calls_peak: provider.in_flight_peak,
    };
  } finally {
    await system.stop();
    await provider.close();
  }
}

/** Renders what was counted. */
export function renderConnections(result: ConnectionsResult): string {
  const { roadmaps, artifacts, calls_peak, peak, samples } = result;
  const row = [roadmaps, artifacts, calls_peak, peak, samples].map(String);
  return renderTable(['roadmaps', 'artifacts', 'open calls, peak', 'connections, peak', 'samples'], [row]);
}
