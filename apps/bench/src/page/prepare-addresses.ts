import type { RoadwrightClient } from '@roadwright/client';
import { isTerminalEvent } from '@roadwright/domain';

/** A page that is audited. */
export interface Address {
  readonly name: string;
  readonly path: string;
}

/** The goal of the course whose concepts are never ready. */
export const ENDLESS_GOAL = 'Learn patience';
const GOAL = 'Learn Rust ownership';

/** Fills the system with one course that is written and one that never ends; gives every page worth a look. */
export async function prepareAddresses(client: RoadwrightClient, max_concepts: number): Promise<Address[]> {
  const written = await client.createRoadmap({
    preferences: { learning_goal: GOAL },
    options: { max_concepts },
  });
  for await (const event of client.watchTask(written.task_id)) {
    if (isTerminalEvent(event)) break;
  }
  const { roadmap_id } = await client.getTask(written.task_id);
  if (roadmap_id === null) throw new Error('No course was written.');
  const { stages } = await client.getRoadmap(roadmap_id);
  const concept_id = stages[0]?.modules[0]?.concepts[0]?.concept_id;
  const endless = await client.createRoadmap({
    preferences: { learning_goal: ENDLESS_GOAL },
    options: { max_concepts },
  });
  for await (const { type } of client.watchTask(endless.task_id)) {
    if (type === 'roadmap_ready') break;
  }
  return [
    { name: 'start', path: '/' },
    { name: 'progress', path: `/tasks/${endless.task_id}` },
    { name: 'course', path: `/roadmaps/${roadmap_id}` },
    { name: 'lesson', path: `/roadmaps/${roadmap_id}/${concept_id}` },
    { name: 'library', path: '/library' },
    { name: 'literature', path: '/literature' },
    { name: 'operator', path: '/operator' },
  ];
}
