import type { Database } from '@roadwright/db';

const CHURN_AT_ONCE = 500;

// What a task goes through on its way, as far as indexes notice: it waits, it is claimed, it ends, and so does its job.
const QUEUE = `
  with fresh as (
    insert into roadwright.task (task_id, owner_id, kind, status, request, lane, priority, tag, last_seq)
    select gen_random_uuid(), 'churn-' || n % 100, 'create', 'pending', '{}', 'design', 0, $2::int + n, 0
    from generate_series(1, $1::int) as n
    returning task_id, lane, priority, tag
  )
  select count(roadwright.queue_task(task_id, lane, priority, tag)) from fresh`;
const CLAIM = `
  update roadwright.task set status = 'processing', lease_owner = 'churn', started_at = now()
  where status = 'pending' and lane = 'design'`;
const PICK = `
  update graphile_worker._private_jobs set attempts = attempts + 1, locked_at = now(), locked_by = 'churn'
  where key like 'design:%'`;
const FINISH = `
  update roadwright.task set status = 'completed', lease_owner = null, finished_at = now()
  where status = 'processing' and lease_owner = 'churn'`;
const DROP = `delete from graphile_worker._private_jobs where locked_by = 'churn'`;

/** Sends so many tasks through the design lane by SQL, to leave behind what that leaves in tables and indexes. */
export async function churnTasks(
  { transaction }: Pick<Database, 'transaction'>,
  tasks: number,
): Promise<void> {
  for (let done = 0; done < tasks; done += CHURN_AT_ONCE) {
    const count = Math.min(CHURN_AT_ONCE, tasks - done);
    await transaction((sql) => sql(QUEUE, [count, done]));
    await transaction(async (sql) => {
      await sql(CLAIM, []);
      await sql(PICK, []);
    });
    await transaction(async (sql) => {
      await sql(FINISH, []);
      await sql(DROP, []);
    });
  }
}
