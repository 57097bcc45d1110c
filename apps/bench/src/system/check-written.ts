import type { TestDatabase } from '@roadwright/db/testing';
import { CONTENT_TYPES } from '@roadwright/domain';

/** How much was written whole. */
export interface Written {
  readonly roadmaps: number;
  readonly artifacts: number;
}

interface EndedTask {
  readonly task_id: string;
  readonly status: string;
  readonly last_seq: number;
  readonly artifacts: number;
  readonly events: number;
}

const ENDED_TASKS = `
  select task.task_id, task.status, task.last_seq, artifacts.count as artifacts, events.count as events
  from roadwright.task
  cross join lateral (
    select count(distinct (concept_id, content_type))::int as count
    from roadwright.artifact where artifact.roadmap_id = task.roadmap_id
  ) as artifacts
  cross join lateral (
    select count(*)::int as count from roadwright.event
    where event.task_id = task.task_id and event.seq between 1 and task.last_seq
  ) as events
  where task.finished_at is not null`;

/**
 * Counts the tasks that have ended.
 *
 * @throws Error when one of them is not a whole roadmap of so many concepts with all its events.
 */
export async function checkWritten({ sql }: TestDatabase['database'], concepts: number): Promise<Written> {
  const artifacts = concepts * CONTENT_TYPES.length;
  const tasks = await sql<EndedTask>(ENDED_TASKS, []);
  const broken = tasks.filter(
    (task) => task.status !== 'completed' || task.artifacts !== artifacts || task.events !== task.last_seq,
  );
  if (broken.length > 0) {
    throw new Error(`${broken.length} of ${tasks.length} tasks are not whole: ${JSON.stringify(broken[0])}`);
  }
  return { roadmaps: tasks.length, artifacts: tasks.length * artifacts };
}
