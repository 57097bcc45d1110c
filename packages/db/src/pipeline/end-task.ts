import { type ClaimedTask, listConcepts, type Summary, type TaskEnding } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { putJob } from '../edge/put-job.ts';
import { settlePieces } from '../edge/settle-pieces.ts';
import { storeFailure } from '../edge/store-failure.ts';
import { type Fence, takeEdge } from '../edge/take-edge.ts';
import { saveFramework } from './save-framework.ts';

/** Ends a claim along its edge, with all that the edge brings; false when the fence did not hold. */
export function endTask(
  database: Pick<Database, 'transaction'>,
  task: ClaimedTask,
  ending: TaskEnding & { readonly write_no: number },
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const taken = await takeEndingEdge(sql, task, ending);
    if (!taken) return false;
    await storeEnding(sql, task, ending);
    await putJob(sql, ending.edge, task.task_id);
    return true;
  });
}

type NumberedEnding = Parameters<typeof endTask>[2];

function takeEndingEdge(sql: Sql, task: ClaimedTask, ending: NumberedEnding): Promise<boolean> {
  const { task_id, attempt } = task;
  const fence: Fence = { epoch: task.epoch, write_no: ending.write_no };
  switch (ending.edge) {
    case 'open_content':
      return takeEdge(sql, { edge: ending.edge, task_id, fence, events: [createReady(ending)] });
    case 'open_review': {
      const events = [createReady(ending), createReviewRequest(task, ending)] as const;
      return takeEdge(sql, { edge: ending.edge, task_id, fence, events });
    }
    case 'complete':
    case 'complete_partially': {
      const { edge, summary } = ending;
      const status = edge === 'complete' ? 'completed' : 'partial_failure';
      const told = ending.edge === 'complete_partially' && ending.failure;
      const event = { type: 'task_completed', status, summary, ...(told ? { problem: told } : {}) } as const;
      return takeEdge(sql, { edge, task_id, fence, events: [event] });
    }
    case 'fail': {
      const events = [{ type: 'task_failed', status: 'failed', problem: ending.failure }] as const;
      return takeEdge(sql, { edge: ending.edge, task_id, fence, events });
    }
    case 'continue':
      return takeEdge(sql, {
        edge: ending.edge,
        task_id,
        fence,
        events: [{ type: 'task_continued', attempt }],
      });
  }
}

type Opening = Extract<TaskEnding, { edge: 'open_content' | 'open_review' }>;

const createReady = ({ roadmap_id, framework }: Opening) =>
  ({
    type: 'roadmap_ready',
    roadmap_id,
    title: framework.title,
    concepts_total: listConcepts(framework).length,
  }) as const;

const createReviewRequest = ({ review_round }: ClaimedTask, { roadmap_id, framework }: Opening) =>
  ({
    type: 'human_review_required',
    roadmap_id,
    round: review_round + 1,
    stages_count: framework.stages.length,
    concepts_count: listConcepts(framework).length,
  }) as const;

async function storeEnding(sql: Sql, task: ClaimedTask, ending: NumberedEnding): Promise<void> {
  switch (ending.edge) {
    case 'continue':
      return;
    case 'open_content':
    case 'open_review':
      return saveFramework(sql, task, ending);
    case 'fail':
      await storeFailure(sql, task.task_id, ending.failure);
      return settlePieces(sql, task.task_id);
    case 'complete_partially':
      if (ending.failure !== undefined) await storeFailure(sql, task.task_id, ending.failure);
      await storeSummary(sql, task, ending.summary);
      return settlePieces(sql, task.task_id);
    case 'complete':
      await storeSummary(sql, task, ending.summary);
      return settlePieces(sql, task.task_id);
  }
}

const STORE_SUMMARY = `
  update roadwright.task set
    concepts_total = $2::int, concepts_done = $3::int, concepts_failed = $4::int,
    artifacts_total = $5::int, artifacts_done = $6::int
  where task_id = $1::uuid`;

/** The summary that the terminal event tells is also what the task says of itself. */
async function storeSummary(sql: Sql, { task_id }: ClaimedTask, summary: Summary): Promise<void> {
  const { concepts_total, concepts_done, concepts_failed, artifacts_total, artifacts_done } = summary;
  await sql(STORE_SUMMARY, [
    task_id,
    concepts_total,
    concepts_done,
    concepts_failed,
    artifacts_total,
    artifacts_done,
  ]);
}
