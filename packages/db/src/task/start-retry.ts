import {
  ACTIVE_STATUSES,
  type GenerateRequest,
  isTerminal,
  type LiteratureRequest,
  TASK_EDGES,
  type TaskKind,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { holdRoadmap } from '../roadmap/hold-roadmap.ts';
import { copyDesign } from './copy-design.ts';
import { getMakersRequest } from './get-maker.ts';
import { type HeldTask, holdTask, type OwnerScope } from './hold-task.ts';
import { insertTask } from './insert-task.ts';
import { needsReview } from './needs-review.ts';
import { type PlannedRetry, planLiteratureRetry } from './plan-literature-retry.ts';
import { createActive, reserveMissing } from './reserve-pieces.ts';
import type { StartedTask } from './submit-task.ts';
import { takeTag } from './take-tag.ts';
import { withBudget } from './with-budget.ts';

interface Retry {
  /** Id of the new task. */
  readonly task_id: string;
  readonly retry_of: string;
  readonly owner: OwnerScope;
  readonly max_pending: number;
  /** What the new task may cost; the old one's budget was its own. */
  readonly budget_micro_usd?: number | undefined;
}

// A roadmap is locked before its tasks, as its deletion does it.
const LOCK_ROADMAP = `
  select from roadwright.roadmap
  where roadmap_id = (
      select roadmap_id from roadwright.task
      where task_id = $1::uuid and ($2::text is null or owner_id = $2::text)
    )
    and ($2::text is null or owner_id = $2::text)
  for update`;

/**
 * Starts a task that does what an ended one left undone: the pieces of its roadmap that are missing or failed,
 * or, where the design itself was not finished or not approved, the design from its stored steps on. A submission of
 * literature is made again as it was.
 *
 * @throws AppError task_not_found, task_active, nothing_to_retry, roadmap_not_found, too_many_pending_tasks
 */
export async function startRetry(
  database: Database,
  retry: Retry,
): Promise<StartedTask & { readonly kind: TaskKind }> {
  return await database.transaction(async (sql) => {
    await sql(LOCK_ROADMAP, [retry.retry_of, retry.owner]);
    const scope = { task_id: retry.retry_of, owner: retry.owner };
    const old = await holdTask<GenerateRequest | LiteratureRequest>(sql, scope);
    if (!isTerminal(old.status)) throw createActive(`The task is still at work: ${old.status}.`);
    const { task, copy } = await planRetry(sql, old, retry);
    const { job: lane, to: status } = TASK_EDGES[task.edge];
    const tag = await takeTag(sql, { owner_id: task.owner_id, lane });
    await insertTask(sql, task, { tag, max_pending: retry.max_pending });
    await copy();
    const { kind, roadmap_id = null } = task;
    return { task_id: task.task_id, kind, status, roadmap_id };
  });
}

async function planRetry(
  sql: Sql,
  { request, ...old }: HeldTask<GenerateRequest | LiteratureRequest>,
  retry: Retry,
): Promise<PlannedRetry> {
  if ('preferences' in request) return await planCourseRetry(sql, { ...old, request }, retry);
  await refuseSecondRetry(sql, old);
  return await planLiteratureRetry(sql, { ...old, request }, retry.task_id);
}

async function planCourseRetry(sql: Sql, old: HeldTask, retry: Retry): Promise<PlannedRetry> {
  const { task_id, retry_of, owner, budget_micro_usd } = retry;
  const { owner_id, roadmap_id, requirements } = old;
  const request = withBudget(old.request, budget_micro_usd);
  const task = { task_id, owner_id, kind: 'retry', retry_of, request } as const;
  const takeOver = (from: string) => () => copyDesign(sql, { owner_id, from, to: task_id });
  if (roadmap_id === null) {
    await refuseSecondRetry(sql, old);
    return { task: { ...task, edge: 'submit_design' }, copy: takeOver(old.task_id) };
  }
  const roadmap = await holdRoadmap(sql, { roadmap_id, owner });
  await getMakersRequest(sql, roadmap);
  // An earlier retry may have taken the outline over: what it was told about it counts.
  const maker = await holdTask(sql, { task_id: roadmap.task_id, owner: owner_id });
  if (await needsReview(sql, maker)) {
    const { review_round } = maker;
    return {
      task: { ...task, edge: 'submit_design', roadmap_id, review_round },
      copy: takeOver(maker.task_id),
    };
  }
  const totals = await reserveMissing(sql, { roadmap_id, owner_id, task_id, retry_of });
  return {
    task: { ...task, edge: 'submit_content', roadmap_id, totals, requirements },
    copy: async () => undefined,
  };
}

const FIND_ACTIVE = `
  select task_id from roadwright.task
  where owner_id = $3::text and retry_of = $1::uuid and status = any($2::text[])
  limit 1`;

async function refuseSecondRetry(
  sql: Sql,
  { task_id, owner_id }: Pick<HeldTask, 'task_id' | 'owner_id'>,
): Promise<void> {
  const active = await sql(FIND_ACTIVE, [task_id, ACTIVE_STATUSES, owner_id]);
  if (active.length > 0) throw createActive('A retry of this task is at work already.');
}
