import type { ClaimedTask, TaskEnding } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { type MovedTask, tellEnd } from '../edge/ended-task.ts';
import { createReady, createReviewRequest } from '../edge/outline-events.ts';
import { putJob } from '../edge/put-job.ts';
import { settlePieces } from '../edge/settle-pieces.ts';
import { type Fence, takeEdge } from '../edge/take-edge.ts';
import { lockRoadmap, saveFramework } from './save-framework.ts';

/** Ends a claim along its edge, with all that the edge brings; false when the fence did not hold. */
export async function endTask(
  database: Pick<Database, 'transaction' | 'onTaskEnd'>,
  task: ClaimedTask<unknown>,
  ending: TaskEnding & { readonly write_no: number },
): Promise<boolean> {
  const moved = await database.transaction(async (sql) => {
    if (ending.edge === 'open_content' || ending.edge === 'open_review') await lockRoadmap(sql, task);
    const taken = await takeEndingEdge(sql, task, ending);
    if (taken === null) return null;
    await storeEnding(sql, task, ending);
    await putJob(sql, ending.edge, task);
    return taken;
  });
  tellEnd(database.onTaskEnd, moved);
  return moved !== null;
}

type NumberedEnding = Parameters<typeof endTask>[2];

function takeEndingEdge(
  sql: Sql,
  task: ClaimedTask<unknown>,
  ending: NumberedEnding,
): Promise<MovedTask | null> {
  const fence: Fence = { epoch: task.epoch, write_no: ending.write_no };
  switch (ending.edge) {
    case 'open_content':
      return takeEdge(sql, { edge: ending.edge, task, fence, events: [createReady(ending)] });
    case 'open_review': {
      const events = [createReady(ending), createReviewRequest(ending, task.review_round + 1)] as const;
      return takeEdge(sql, { edge: ending.edge, task, fence, events });
    }
    case 'complete':
    case 'complete_partially': {
      const { edge, summary, work_id } = ending;
      const status = edge === 'complete' ? 'completed' : 'partial_failure';
      const failure = ending.edge === 'complete_partially' ? ending.failure : undefined;
      const told = failure === undefined ? {} : { problem: failure };
      const about = work_id === undefined ? {} : { work_id };
      const event = { type: 'task_completed', status, summary, ...told, ...about } as const;
      const kept = failure === undefined ? { summary } : { summary, failure };
      return takeEdge(sql, { edge, task, fence, events: [event], ...kept });
    }
    case 'fail': {
      const { edge, failure } = ending;
      const events = [{ type: 'task_failed', status: 'failed', problem: failure }] as const;
      return takeEdge(sql, { edge, task, fence, events, failure });
    }
    case 'continue':
      return takeEdge(sql, {
        edge: ending.edge,
        task,
        fence,
        events: [{ type: 'task_continued', attempt: task.attempt }],
      });
  }
}

async function storeEnding(sql: Sql, task: ClaimedTask<unknown>, ending: NumberedEnding): Promise<void> {
  switch (ending.edge) {
    case 'continue':
      return;
    case 'open_content':
    case 'open_review':
      return saveFramework(sql, task, ending);
    case 'fail':
    case 'complete_partially':
    case 'complete':
      return settlePieces(sql, task);
  }
}
