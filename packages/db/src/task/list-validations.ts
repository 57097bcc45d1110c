import {
  chooseRound,
  type OutlineCause,
  type ValidationList,
  type ValidationRecord,
  type ValidationRound,
  validationRecordSchema,
} from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createTaskNotFound, type TaskScope } from './hold-task.ts';

// A row without a round says that there is the task, and nothing else.
const LIST = `
  select judged.round, judged.output, judged.created_at, coalesce(edit.cause, 'design') as cause
  from roadwright.task
  left join lateral (
    select step.round, step.output, roadwright.utc_text(step.created_at) as created_at
    from roadwright.task_step as step
    where step.owner_id = task.owner_id and step.task_id = task.task_id and step.step = 'structure_validation'
    order by step.round desc
    limit $3::int
  ) as judged on true
  left join roadwright.task_step as edit
    on edit.owner_id = task.owner_id and edit.task_id = task.task_id and edit.step = 'roadmap_edit'
      and edit.round = judged.round
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)
  order by judged.round`;

/** Outlines of a task that are listed, the newest ones; who edits by hand day after day may have more. */
const MOST_ROUNDS = 200;

interface StoredValidation {
  readonly round: number;
  readonly output: string;
  readonly created_at: string;
  readonly cause: OutlineCause;
}
type ValidationRow = StoredValidation | { readonly round: null };

/**
 * Lists what was found out about each outline of a task, oldest first, and which were chosen; what an older release has
 * stored in another form is passed over.
 *
 * @throws AppError task_not_found
 */
export async function listValidations(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner }: TaskScope,
): Promise<ValidationList> {
  const rows = await sql<ValidationRow>(LIST, [task_id, owner, MOST_ROUNDS]);
  if (rows.length === 0) throw createTaskNotFound(task_id);
  const rounds = rows.flatMap((row) => (row.round === null ? [] : readValidation(row)));
  const designed = rounds.filter(({ cause }) => cause !== 'direct');
  const chosen = [...Map.groupBy(designed, ({ review_round }) => review_round).values()].map(chooseRound);
  return {
    items: rounds.map((round) => ({
      ...{ round: round.round, review_round: round.review_round, cause: round.cause },
      created_at: round.created_at,
      ...round.validation,
      // A person's own edit is not one of several attempts.
      chosen: round.cause === 'direct' || chosen.includes(round),
    })),
    next_cursor: null,
  };
}

type Judged = ValidationRecord & Pick<ValidationRound, 'round' | 'cause' | 'created_at'>;

function readValidation({ round, output, created_at, cause }: StoredValidation): Judged[] {
  const { success, data } = validationRecordSchema.safeParse(JSON.parse(output));
  return success ? [{ ...data, round, cause, created_at }] : [];
}
