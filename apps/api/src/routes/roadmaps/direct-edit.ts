import { type EditedFramework, editFramework } from '@roadwright/db';
import { type ChangeOutline, type FrameworkEdit, frameworkEditSchema } from '@roadwright/domain';
import type { Context } from 'hono';
import { decideScope } from '../../access/caller.ts';
import type { ApiDeps, ApiEnv } from '../../api-deps.ts';
import { HEADERS, json } from '../responses.ts';
import { renderAccepted } from '../tasks/accepted-task.ts';
import { refuseUnkeptBudget } from '../tasks/refuse-budget.ts';
import { readVersions } from './if-match.ts';

/** What every edit of an outline answers. */
export const editResponses = {
  200: {
    ...json(frameworkEditSchema, 'The edit is stored, or changes nothing'),
    headers: HEADERS.etag,
  },
  202: {
    ...json(frameworkEditSchema, 'The edit is stored, and a task makes what is new'),
    headers: { ...HEADERS.etag, ...HEADERS.location },
  },
};

/** What any of them may be refused for. */
export const EDIT_PROBLEMS = [
  'roadmap_not_found',
  'framework_invalid',
  'version_stale',
  'task_active',
  'too_many_pending_tasks',
  'validation_failed',
  'invalid_id',
] as const;

/** The same where the edit may start a task. */
export const ADDING_PROBLEMS = [...EDIT_PROBLEMS, 'price_unknown'] as const;

interface DirectEdit {
  readonly roadmap_id: string;
  readonly if_match: string | undefined;
  readonly change: ChangeOutline;
  /** What the task that makes what is new may cost. */
  readonly budget_micro_usd?: number | undefined;
}

/** Does an edit, and says in the headers which version came of it and where its task can be followed. */
export async function performEdit(
  c: Context<ApiEnv>,
  deps: ApiDeps,
  { roadmap_id, if_match, change, budget_micro_usd }: DirectEdit,
): Promise<{ readonly body: FrameworkEdit; readonly status: 200 | 202 }> {
  const { database, createTaskId, clock, settings } = deps;
  await refuseUnkeptBudget(deps, { budget_micro_usd, pointer: '#/budget_micro_usd' });
  const edited = await editFramework(database, {
    roadmap_id,
    owner: decideScope(c),
    versions: readVersions(if_match),
    change,
    task_id: createTaskId(),
    budget_micro_usd,
    max_pending: settings.max_pending_tasks_per_owner,
    now: clock,
  });
  c.header('ETag', `"${edited.version}"`);
  return { body: renderEdit(c, edited), status: edited.task === null ? 200 : 202 };
}

const renderEdit = (c: Context, { task, ...edited }: EditedFramework): FrameworkEdit => ({
  ...edited,
  task: task === null ? null : renderAccepted(c, { ...task, kind: 'modify', retry_of: null }),
});
