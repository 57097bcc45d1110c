import { type Database, getEventPlace, type TaskScope } from '@roadwright/db';
import { isTerminal } from '@roadwright/domain';

interface Place {
  /** Where to go on; never past the newest event, so that a reader with a wrong number does not wait for ever. */
  readonly after: number;
  /** Whether the reader has everything that there will ever be. */
  readonly over: boolean;
}

/**
 * Finds where a reader of a task's events stands.
 *
 * @throws AppError task_not_found
 */
export async function placeReader(
  database: Database,
  { task_id, owner, after }: TaskScope & { readonly after: number },
): Promise<Place> {
  const { status, last_seq } = await getEventPlace(database, { task_id, owner });
  return { after: Math.min(after, last_seq), over: isTerminal(status) && after >= last_seq };
}
