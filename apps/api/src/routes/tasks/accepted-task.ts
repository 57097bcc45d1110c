import type { AcceptedTask, TaskKind, TaskStatus } from '@roadwright/domain';
import type { Context } from 'hono';
import type { ApiEnv } from '../../api-deps.ts';
import { API } from '../path-params.ts';

interface StartedTask {
  readonly task_id: string;
  readonly status: TaskStatus;
  readonly roadmap_id: string | null;
  readonly kind: TaskKind;
  readonly retry_of: string | null;
}

/** Renders a task that was just started, with `Location` at the place where it can be followed. */
export function renderAccepted(c: Context<ApiEnv>, task: StartedTask): AcceptedTask {
  const { task_id, kind, retry_of, roadmap_id, status } = task;
  c.set('task_id', task_id);
  const status_url = `${API}/tasks/${task_id}`;
  c.header('Location', status_url);
  return { task_id, kind, retry_of, roadmap_id, status, status_url, events_url: `${status_url}/events` };
}
