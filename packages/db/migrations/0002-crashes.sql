-- What a task's claim is known by, and what is held against a task whose workers died.

alter table roadwright.task
  -- Number of the claim among those of its worker: a claim that is sent twice is made once.
  add column claim_no integer,
  -- Whether this claim has stored something that a resume need not make again.
  add column progressed boolean not null default false,
  -- When its lease was taken away or given back, while nobody has it.
  add column freed_at timestamptz,
  -- A worker died on it before any progress: until there is some, it is claimed by a worker that has nothing else.
  add column suspect boolean not null default false,
  -- Workers that died with nothing but this task, since its last progress.
  add column lone_crashes integer not null default 0,
  -- The worker whose death was last held against it; one that turns out to live takes it back.
  add column blamed_worker text,
  -- Whether that death was one of the lone ones.
  add column blamed_alone boolean not null default false,
  -- Whether the task was suspect before that death.
  add column suspected_before boolean not null default false;
create index task_blamed on roadwright.task (blamed_worker) where blamed_worker is not null;

-- The beats of all workers together: since when one has followed another without a break, and when the last one came.
create table roadwright.pulse (
  one boolean primary key default true,
  since timestamptz not null default now(),
  at timestamptz not null default now()
);
insert into roadwright.pulse default values;

-- The same with a delay in seconds, for a task that shall first be offered to others.
drop function roadwright.queue_task(uuid, text, integer, bigint);
create function roadwright.queue_task(
  task_id uuid, lane text, priority integer, tag bigint, delay_s double precision default 0
) returns boolean
  language plpgsql
  as $$
  begin
    perform graphile_worker.add_job(
      lane,
      json_build_object('task_id', task_id),
      job_key => lane || ':' || task_id,
      run_at => case
        when delay_s > 0 then now() + delay_s * interval '1 second'
        else timestamptz '1000-01-01 00:00:00+00' + tag * interval '1 second'
      end,
      priority => priority,
      max_attempts => 1
    );
    return true;
  end
  $$;
