import type { AcceptedTask, TaskStatus } from '@roadwright/domain';
import type { Context } from 'hono';
import { API } from '../path-params.ts';

interface StartedTask {
  readonly task_id: string;
  readonly status: TaskStatus;
  readonly roadmap_id: string | null;
}

/** Renders a task that was just started, with `Location` at the place where it can be followed. */
export function renderAccepted(c: Context, { task_id, status, roadmap_id }: StartedTask): AcceptedTask {
  const status_url = `${API}/tasks/${task_id}`;
  c.header('Location', status_url);
  return { task_id, roadmap_id, status, status_url, events_url: `${status_url}/events` };
}
