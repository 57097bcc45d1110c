-- What only a worker itself knows: its lanes, its connections and how it paces its calls, as its last beat told them.
alter table roadwright.worker
  add column figures json,
  add column started_at timestamptz not null default now();

-- What ended of late, without a look at the tasks themselves. None of these columns changes in a flush or a beat.
create index task_by_end on roadwright.task (finished_at) include (kind, status, started_at)
  where finished_at is not null;
