import { createRoadwrightClient } from '@roadwright/client';
import { startSystem } from '@roadwright/system';

interface PrepareOptions {
  readonly database_url: string;
  readonly provider_url: string;
  readonly count: number;
}

/** A course whose outline is ready and waits for approval. */
export interface PreparedCourse {
  readonly task_id: string;
  readonly roadmap_id: string;
}

const AT_ONCE = 8;

/** Has so many courses of 30 concepts designed, up to the review of their outlines. */
export async function prepareCourses(options: PrepareOptions): Promise<PreparedCourse[]> {
  const { database_url, provider_url, count } = options;
  // The api alone is enough for outlines, and one process starts sooner than two.
  const system = await startSystem({
    database_url,
    provider_url,
    workers: 0,
    env: { WORKER_LANES: `design:${AT_ONCE}` },
  });
  const client = createRoadwrightClient({ base_url: system.base_url });
  const courses: PreparedCourse[] = [];
  const prepareOne = async (number: number) => {
    const { task_id } = await client.createRoadmap({
      preferences: { learning_goal: `Course ${number}` },
      options: { review: 'human' },
    });
    for await (const event of client.watchTask(task_id)) {
      if (event.type !== 'human_review_required') continue;
      courses.push({ task_id, roadmap_id: event.roadmap_id });
      return;
    }
    throw new Error(`Task ${task_id} ended before its outline was ready.`);
  };
  try {
    let next = 0;
    const prepareInTurn = async () => {
      while (next < count) await prepareOne(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, prepareInTurn));
    return courses;
  } finally {
    await system.stop();
  }
}
