import { type EditList, type EditRound, editRecordSchema } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { createTaskNotFound, type TaskScope } from './hold-task.ts';

/** Which page of a task's edits. */
export interface EditFilter extends TaskScope {
  readonly limit: number;
  readonly cursor?: string;
}

// A row without a round says that there is the task, and nothing else.
const LIST = `
  select edit.round, edit.output, roadwright.utc_text(edit.created_at) as created_at
  from roadwright.task
  left join lateral (
    select step.round, step.output, step.created_at
    from roadwright.task_step as step
    where step.owner_id = task.owner_id and step.task_id = task.task_id and step.step = 'roadmap_edit'
      and step.round > $3::int
    order by step.round
    limit $4::int
  ) as edit on true
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)
  order by edit.round`;

interface StoredEdit {
  readonly round: number;
  readonly output: string;
  readonly created_at: string;
}
type EditRow = StoredEdit | { readonly round: null };

/**
 * Lists the edits of a task's outline, oldest first, without the outlines; what an older release has stored in another
 * form is passed over.
 *
 * @throws AppError task_not_found, validation_failed for a bad cursor
 */
export async function listEdits(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner, limit, cursor }: EditFilter,
): Promise<EditList> {
  const [after = '-1'] = decodeCursor(cursor, [ROUND]) ?? [];
  const rows = await sql<EditRow>(LIST, [task_id, owner, after, limit + 1]);
  if (rows.length === 0) throw createTaskNotFound(task_id);
  const stored = rows.flatMap((row) => (row.round === null ? [] : [row]));
  const { items, next_cursor } = splitPage(stored, limit, ({ round }) => [String(round)]);
  return { items: items.flatMap(readEdit), next_cursor };
}

const ROUND = /^\d{1,9}$/;

function readEdit({ round, output, created_at }: StoredEdit): EditRound[] {
  const { success, data } = editRecordSchema.safeParse(JSON.parse(output));
  if (!success) return [];
  const { diff, before: _before, outline: _outline, ...edit } = data;
  return [
    {
      ...edit,
      round,
      created_at,
      added_count: diff.added.length,
      removed_count: diff.removed.length,
      moved_count: diff.moved.length,
      changed_count: diff.changed.length,
    },
  ];
}
