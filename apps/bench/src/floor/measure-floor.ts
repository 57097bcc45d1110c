import { createRoadwrightClient } from '@roadwright/client';
import { createSeededRandom } from '@roadwright/llm/testing';
import { startSystem } from '@roadwright/system';
import { drawLatency, type Latencies } from './latencies.ts';
import { startTimedProvider } from './provider-floor.ts';

interface FloorOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  /** Roadmaps at once. */
  readonly roadmaps: number;
  readonly latencies: Latencies;
  readonly seed: number;
  /** Whole runs before the one that counts, so that the measured code is warm. */
  readonly warm_ups: number;
}

export interface FloorResult {
  readonly roadmaps: number;
  readonly concepts: number;
  readonly artifacts: number;
  /** From the submission of the first to the end of the last. */
  readonly wall_ms: number;
  /** What the slowest roadmap needs with the latencies that were dealt out, and not a millisecond of our own. */
  readonly floor_ms: number;
}

/** Writes roadmaps with a provider of known latencies and holds the time against the least that is possible. */
export async function measureFloor(options: FloorOptions): Promise<FloorResult[]> {
  const random = createSeededRandom(options.seed);
  const provider = await startTimedProvider(() => drawLatency(options.latencies, random));
  const system = await startSystem({
    database_url: options.database_url,
    provider_url: provider.base_url,
    // What is written and judged by rules; blind checks would be more calls, each with a latency of its own.
    env: { CHECK_ANSWERS: '0', WORKER_LANES: `design:${options.roadmaps},content:${options.roadmaps}` },
  });
  try {
    const results: FloorResult[] = [];
    for (let run = 0; run <= options.warm_ups; run++) {
      const goals = Array.from(
        { length: options.roadmaps },
        // No two subjects alike: calls that name no goal are known by what they ask about.
        (_, index) => `Learn subject ${run} ${index} ${options.seed}`,
      );
      const start = performance.now();
      const task_ids = await Promise.all(goals.map((goal) => writeRoadmap(system.base_url, goal)));
      const wall_ms = performance.now() - start;
      const client = createRoadwrightClient({ base_url: system.base_url });
      const tasks = await Promise.all(task_ids.map((task_id) => client.getTask(task_id)));
      const cut = tasks.find(({ status }) => status !== 'completed');
      if (cut !== undefined)
        throw new Error(`A course that is not whole has no floor: ${JSON.stringify(cut)}`);
      results.push({
        roadmaps: options.roadmaps,
        concepts: tasks.reduce((sum, { progress }) => sum + progress.concepts_done, 0),
        artifacts: tasks.reduce((sum, { progress }) => sum + progress.artifacts_done, 0),
        wall_ms,
        floor_ms: Math.max(...goals.map((goal) => provider.floorOf(goal))),
      });
    }
    return results;
  } finally {
    await system.stop();
    await provider.close();
  }
}

async function writeRoadmap(base_url: string, learning_goal: string) {
  const client = createRoadwrightClient({ base_url });
  const { task_id } = await client.createRoadmap({ preferences: { learning_goal } });
  for await (const _event of client.watchTask(task_id)) {
    // Only the end matters here.
  }
  return task_id;
}
