-- What lets the tables grow without anything that is asked all the time becoming slower.

-- At once and before anything else: whoever held the table already and wanted more of it would meet a lock that
-- grows, and one of the two would be ended.
lock table roadwright.task in access exclusive mode;

-- Tasks by status, counted as they change: a row's change only appends, so that writers never wait for one another
-- and cannot deadlock; the sweep adds up what has gathered. The truth is the sum of both, read in one statement.
create table roadwright.task_count (
  owner_id text not null,
  status text not null,
  tasks bigint not null,
  primary key (owner_id, status)
) with (fillfactor = 70);
-- The same of all owners together.
create table roadwright.task_total (
  status text primary key,
  tasks bigint not null
) with (fillfactor = 70);
create table roadwright.task_count_change (
  owner_id text not null,
  status text not null,
  tasks integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create function roadwright.count_tasks() returns trigger
  language plpgsql
  as $$
  begin
    case tg_op
      when 'INSERT' then
        insert into roadwright.task_count_change (owner_id, status, tasks)
        select owner_id, status, count(*) from added group by owner_id, status;
      when 'DELETE' then
        insert into roadwright.task_count_change (owner_id, status, tasks)
        select owner_id, status, -count(*) from removed group by owner_id, status;
      else
        insert into roadwright.task_count_change (owner_id, status, tasks)
        values (old.owner_id, old.status, -1), (new.owner_id, new.status, 1);
    end case;
    return null;
  end
  $$;
create trigger count_added_tasks after insert on roadwright.task
  referencing new table as added for each statement execute function roadwright.count_tasks();
create trigger count_removed_tasks after delete on roadwright.task
  referencing old table as removed for each statement execute function roadwright.count_tasks();
-- By row, because only then an update that sets no status, as a flush or a beat, pays nothing at all.
create trigger count_moved_tasks after update of owner_id, status on roadwright.task
  for each row when (old.status <> new.status or old.owner_id <> new.owner_id)
  execute function roadwright.count_tasks();

-- The lock keeps writers away until this is committed.
insert into roadwright.task_count (owner_id, status, tasks)
  select owner_id, status, count(*) from roadwright.task group by owner_id, status;
insert into roadwright.task_total (status, tasks)
  select status, sum(tasks) from roadwright.task_count group by status;

-- A filter of a list stands before the order, so that a page costs the same however rare its tasks are.
drop index roadwright.task_by_status;
create index task_by_status on roadwright.task (status, kind, task_id);
drop index roadwright.task_pending;
create index task_by_owner_and_status on roadwright.task (owner_id, status, kind, task_id);
-- What a sweep looks at: leases, and tasks that workers died on, however many others wait.
create index task_leased on roadwright.task (lease_owner) where lease_owner is not null;
create index task_crashed on roadwright.task (task_id) where lone_crashes > 0;

-- By their defaults these would be vacuumed only when a fifth of the rows is dead, and each task leaves some entries
-- at the head of its lane.
alter table roadwright.task set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- graphile-worker looks a job up by its key, with a plan that a session keeps: one that was made while the queue was
-- empty would read the whole queue for each task that comes later, until the next analyze.
alter function roadwright.queue_task(uuid, text, integer, bigint, double precision) set enable_seqscan = off;
alter function roadwright.queue_task(uuid, text, integer, bigint, double precision) set jit = off;
-- With the jobs in an array, Postgres would plan its four statements anew for each job: 0.8 instead of 0.3 ms.
alter function roadwright.queue_task(uuid, text, integer, bigint, double precision)
  set plan_cache_mode = force_generic_plan;
