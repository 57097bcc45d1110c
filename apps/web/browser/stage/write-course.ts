import type { RoadwrightClient } from '@roadwright/client';
import { isTerminalEvent, type RoadmapView } from '@roadwright/domain';

/** What the courses of the tests teach. */
export const GOALS = { en: 'Learn Rust ownership', zh: '学习 Rust 的所有权' } as const;

interface Wanted {
  readonly learning_goal?: string;
  /** Of the course; English by default. */
  readonly language?: 'en' | 'zh';
  readonly max_concepts?: number;
  /** Whether it is enough that there is an outline; false by default. */
  readonly early?: boolean;
}

/** Has a course written, and gives it once it is whole or, early, once it has an outline. */
export async function writeCourse(
  client: RoadwrightClient,
  { language = 'en', learning_goal = GOALS[language], max_concepts = 4, early = false }: Wanted = {},
): Promise<RoadmapView> {
  const { task_id } = await client.createRoadmap({
    preferences: { learning_goal, primary_language: language },
    options: { max_concepts },
  });
  for await (const event of client.watchTask(task_id)) {
    if (isTerminalEvent(event) || (early && event.type === 'roadmap_ready')) break;
  }
  const { roadmap_id } = await client.getTask(task_id);
  if (roadmap_id === null) throw new Error('The task made no roadmap.');
  return await client.getRoadmap(roadmap_id);
}

/** Lists the ids of a course's concepts in teaching order. */
export const listIds = ({ stages }: RoadmapView): string[] =>
  stages.flatMap(({ modules }) =>
    modules.flatMap(({ concepts }) => concepts.map(({ concept_id }) => concept_id)),
  );
