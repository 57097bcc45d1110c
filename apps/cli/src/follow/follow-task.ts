import { applyEvent, type TaskProgress } from '@roadwright/client';
import type { CliDeps } from '../cli-deps.ts';
import { createJsonView } from './json-view.ts';
import { createLiveView } from './live-view.ts';
import { createPlainView } from './plain-view.ts';

interface Following {
  readonly task_id: string;
  /** What the course is for. */
  readonly goal: string;
  /** Where an earlier look at the same task ended. */
  readonly progress: TaskProgress;
  readonly json: boolean;
}

/**
 * Shows a task while it goes on, until it ends, waits for a review, or Ctrl-C.
 *
 * @throws RoadwrightError
 */
export async function followTask(deps: CliDeps, following: Following): Promise<TaskProgress> {
  const { task_id } = following;
  const view = createView(deps, following);
  let seen = following.progress;
  try {
    const watching = deps.client.watchTask(task_id, {
      after: seen.seq,
      signal: deps.interrupted,
      onConnection: view.showConnection,
    });
    for await (const event of watching) {
      seen = applyEvent(seen, event);
      view.showEvent(event, seen);
      if (
        event.type === 'human_review_required' &&
        (await isWaiting(deps, { task_id, round: event.round }))
      ) {
        break;
      }
    }
  } finally {
    view.close();
  }
  return seen;
}

function createView(deps: CliDeps, following: Following) {
  if (following.json) return createJsonView(deps.terminal);
  return deps.terminal.live ? createLiveView(deps, following) : createPlainView(deps.terminal);
}

/** A replay also tells of reviews that were answered long ago. */
async function isWaiting(
  { client, interrupted }: CliDeps,
  { task_id, round }: { readonly task_id: string; readonly round: number },
): Promise<boolean> {
  const task = await client.getTask(task_id, { signal: interrupted });
  return task.status === 'human_review_pending' && task.review_round === round;
}
