import { AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { CREATE_BY_HAND, LIST_OPEN } from './raise-wall.ts';
import { RULED_WITHOUT_OWNER } from './wall-rules.ts';

/** An owner that nobody can be. */
const NOBODY = '';

/**
 * Resolves when an api may act for owners on this database, behind the second wall, and that stands around every table.
 *
 * @throws AppError database_not_migrated, which says what to do
 */
export async function assertWall(database: Pick<Database, 'behindWall' | 'sql'>): Promise<void> {
  const held = database.behindWall(() => NOBODY);
  try {
    await held.sql('select from roadwright.task limit 1', []);
  } catch (cause) {
    throw new AppError(
      'database_not_migrated',
      `AUTH=api_key needs a role of the server that this one may act as. Let its owner run \`${CREATE_BY_HAND}\`, then run \`pnpm migrate\` and start again.`,
      { cause },
    );
  }
  const open = await database.sql<{ name: string }>(LIST_OPEN, [RULED_WITHOUT_OWNER]);
  if (open.length === 0) return;
  throw new AppError(
    'database_not_migrated',
    `AUTH=api_key needs row-level security, which ${open.map(({ name }) => name).join(', ')} lacks. Run \`pnpm migrate\` and start again.`,
  );
}
