import type { RoadwrightClient } from '@roadwright/client';
import { ACTIVE_STATUSES, type TaskItem } from '@roadwright/domain';

/** Lists the tasks that have not ended, newest first. */
export async function listUnfinished(client: RoadwrightClient, signal: AbortSignal): Promise<TaskItem[]> {
  const pages = await Promise.all(
    ACTIVE_STATUSES.map((status) => client.listTasks({ status, limit: 10, signal })),
  );
  return pages
    .flatMap(({ items }) => items)
    .sort((one, other) => other.created_at.localeCompare(one.created_at));
}
