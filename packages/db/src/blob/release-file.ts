import type { LiteratureTask } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { holdClaim } from '../work/hold-claim.ts';
import { dropUnwanted } from './drop-unwanted.ts';

const RELEASE = `
  update roadwright.submission set file_state = case when keep_file then 'kept' else 'dropped' end
  where owner_id = $1::text and task_id = $2::uuid and file_state = 'wanted'
  returning case when not keep_file then sha256 end as dropped`;

/** Lets the file of a submission go once it was read, unless it is to be kept or others want it. @throws AppError lease_lost */
export async function releaseFile(
  database: Pick<Database, 'transaction'>,
  task: LiteratureTask,
): Promise<void> {
  await database.transaction(async (sql) => {
    const rows = await sql<{ dropped: string | null }>(RELEASE, [task.owner_id, task.task_id]);
    await dropUnwanted(
      sql,
      rows.flatMap(({ dropped }) => dropped ?? []),
    );
    await holdClaim(sql, task);
  });
}
