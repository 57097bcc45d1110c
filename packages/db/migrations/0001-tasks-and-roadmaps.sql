-- Times are timestamptz. Closed words are text with a check whose name ends in _words; a test holds each of
-- them against the domain's union. JSON that no statement looks into is text.
-- artifact, event, task_step, failed_piece and reserved_piece have no foreign keys: they are written under the
-- locked row of their task, and a check per row would be the dearest part of a flush.

create function roadwright.utc_text(moment timestamptz) returns text
  language sql stable parallel safe
  as $$ select to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create table roadwright.task (
  task_id uuid primary key,
  owner_id text not null,
  kind text not null constraint task_kind_words check (kind in ('create', 'retry', 'modify', 'literature')),
  status text not null constraint task_status_words check (status in (
    'pending', 'processing', 'human_review_pending', 'completed', 'partial_failure', 'failed', 'cancelled')),
  current_step text not null default 'queued' constraint task_current_step_words check (current_step in (
    'queued', 'intent_analysis', 'curriculum_design', 'structure_validation', 'roadmap_edit', 'human_review',
    'content_generation', 'finalizing')),
  roadmap_id text,
  retry_of uuid,
  request json not null,
  -- Place in the waiting line: the lane's least (priority, tag) goes first.
  lane text not null constraint task_lane_words check (lane in ('design', 'content', 'literature')),
  priority smallint not null,
  tag bigint not null,
  -- The lease: who works on it, until when, and the number that fences every write.
  lease_owner text,
  lease_until timestamptz,
  lease_epoch integer not null default 0,
  recovering boolean not null default false,
  attempt integer not null default 1,
  write_no integer not null default 0,
  last_seq integer not null default 0,
  review_round integer not null default 0,
  concepts_total integer not null default 0,
  concepts_done integer not null default 0,
  concepts_failed integer not null default 0,
  artifacts_total integer not null default 0,
  artifacts_done integer not null default 0,
  llm_calls bigint not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  error_code text,
  error_detail text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
) with (fillfactor = 70);
-- None of these covers a column that a flush or a beat changes, so both stay heap-only updates.
create index task_by_owner on roadwright.task (owner_id, task_id);
create index task_by_status on roadwright.task (status, task_id);
create index task_by_roadmap on roadwright.task (roadmap_id, task_id) where roadmap_id is not null;
create index task_by_retried on roadwright.task (retry_of) where retry_of is not null;
create index task_pending on roadwright.task (owner_id) where status = 'pending';
create index task_waiting on roadwright.task (lane, priority, tag, task_id)
  where lease_owner is null and status in ('pending', 'processing');

create table roadwright.event (
  task_id uuid not null,
  seq integer not null,
  owner_id text not null,
  type text not null constraint event_type_words check (type in (
    'task_queued', 'task_started', 'task_recovering', 'task_continued', 'step_started', 'step_completed',
    'roadmap_ready', 'human_review_required', 'review_answered', 'content_generation_progress',
    'task_completed', 'task_failed', 'task_cancelled')),
  at timestamptz not null,
  data text not null,
  primary key (task_id, seq)
);

-- The finished frame of an event: what every reader sends on, without parsing it.
create function roadwright.event_frame(event roadwright.event) returns text
  language sql stable parallel safe
  as $$
    select '{"type":"' || event.type || '","task_id":"' || event.task_id || '","seq":' || event.seq
      || ',"at":"' || roadwright.utc_text(event.at) || '"'
      || case when event.data = '{}' then '}' else ',' || substr(event.data, 2) end
  $$;

create table roadwright.task_step (
  task_id uuid not null,
  step text not null constraint task_step_step_words check (step in (
    'queued', 'intent_analysis', 'curriculum_design', 'structure_validation', 'roadmap_edit', 'human_review',
    'content_generation', 'finalizing')),
  round integer not null,
  owner_id text not null,
  output text not null,
  created_at timestamptz not null,
  primary key (task_id, step, round)
);

create table roadwright.review (
  task_id uuid not null references roadwright.task on delete cascade,
  round integer not null,
  owner_id text not null,
  framework_version integer not null,
  approved boolean not null,
  feedback text,
  answered_at timestamptz not null default now(),
  primary key (task_id, round)
);

create table roadwright.roadmap (
  roadmap_id text primary key,
  owner_id text not null,
  -- The task that made it; until that task is terminal, the whole roadmap is its own.
  task_id uuid not null,
  version integer not null,
  title text not null,
  summary text not null,
  language text not null,
  total_estimated_hours double precision not null,
  recommended_completion_weeks integer not null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);
create index roadmap_by_time on roadwright.roadmap (created_at, roadmap_id) where deleted_at is null;
create index roadmap_by_owner on roadwright.roadmap (owner_id, created_at, roadmap_id) where deleted_at is null;
create index roadmap_in_trash on roadwright.roadmap (owner_id, created_at, roadmap_id) where deleted_at is not null;

create table roadwright.framework (
  roadmap_id text not null references roadwright.roadmap on delete cascade,
  version integer not null,
  owner_id text not null,
  task_id uuid not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (roadmap_id, version)
);

-- A removed concept keeps its row, so that its id is never given to another one.
create table roadwright.concept (
  roadmap_id text not null references roadwright.roadmap on delete cascade,
  concept_id text not null,
  owner_id text not null,
  status text not null default 'pending' constraint concept_status_words check (status in (
    'pending', 'generating', 'completed', 'partial', 'failed')),
  removed_at timestamptz,
  primary key (roadmap_id, concept_id)
) with (fillfactor = 80);

create table roadwright.artifact (
  roadmap_id text not null,
  concept_id text not null,
  content_type text not null constraint artifact_content_type_words check (content_type in (
    'tutorial', 'resources', 'quiz')),
  version integer not null,
  owner_id text not null,
  task_id uuid not null,
  body text not null,
  model text not null,
  prompt_version text not null,
  created_at timestamptz not null,
  primary key (roadmap_id, concept_id, content_type, version)
);

create table roadwright.failed_piece (
  roadmap_id text not null,
  concept_id text not null,
  content_type text not null constraint failed_piece_content_type_words check (content_type in (
    'tutorial', 'resources', 'quiz')),
  task_id uuid not null,
  owner_id text not null,
  code text not null,
  detail text not null,
  created_at timestamptz not null,
  primary key (roadmap_id, task_id, concept_id, content_type)
);

-- A piece that a task other than the roadmap's own is making, and the version it will get.
create table roadwright.reserved_piece (
  roadmap_id text not null,
  concept_id text not null,
  content_type text not null constraint reserved_piece_content_type_words check (content_type in (
    'tutorial', 'resources', 'quiz')),
  owner_id text not null,
  task_id uuid not null,
  version integer not null,
  primary key (roadmap_id, concept_id, content_type)
);

create table roadwright.idempotency_key (
  owner_id text not null,
  key text not null,
  body_sha256 text not null,
  task_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (owner_id, key)
);
create index idempotency_key_by_time on roadwright.idempotency_key (created_at);
create index idempotency_key_by_task on roadwright.idempotency_key (task_id);

-- Start-time fair queueing: the lane's virtual time and each owner's latest tag in it.
create table roadwright.lane_clock (
  lane text primary key constraint lane_clock_lane_words check (lane in ('design', 'content', 'literature')),
  virtual_time bigint not null default 0
);
insert into roadwright.lane_clock (lane) values ('design'), ('content'), ('literature');

create table roadwright.owner_queue (
  owner_id text not null,
  lane text not null constraint owner_queue_lane_words check (lane in ('design', 'content', 'literature')),
  last_tag bigint not null,
  primary key (owner_id, lane)
);

-- A living worker process: it holds the session advisory lock of its lock_no and beats.
create table roadwright.worker (
  worker_id text primary key,
  lock_no integer not null generated always as identity,
  runner_ids text[] not null default '{}',
  beat_at timestamptz not null default now()
);

-- What a roadmap is, by its tasks and its concepts.
create view roadwright.roadmap_state as
  select roadmap.roadmap_id,
    concepts.total as concepts_total,
    concepts.done as concepts_done,
    case
      when active.status is not null then active.status
      when concepts.done = concepts.total then 'completed'
      when newest.status = 'cancelled' then 'cancelled'
      when concepts.done + concepts.partial > 0 then 'partial_failure'
      else 'failed'
    end as status
  from roadwright.roadmap
  cross join lateral (
    select count(*)::integer as total,
      count(*) filter (where concept.status = 'completed')::integer as done,
      count(*) filter (where concept.status = 'partial')::integer as partial
    from roadwright.concept
    where concept.roadmap_id = roadmap.roadmap_id and concept.removed_at is null
  ) as concepts
  left join lateral (
    select task.status from roadwright.task
    where task.roadmap_id = roadmap.roadmap_id
      and task.status in ('pending', 'processing', 'human_review_pending')
    order by task.task_id desc limit 1
  ) as active on true
  left join lateral (
    select task.status from roadwright.task
    where task.roadmap_id = roadmap.roadmap_id
    order by task.task_id desc limit 1
  ) as newest on true;

-- Puts the wake-up hint of a task into its lane. The tag becomes a moment in the far past, so that
-- graphile-worker's own order, by priority and then by run_at, is the fair order.
create function roadwright.queue_task(task_id uuid, lane text, priority integer, tag bigint) returns boolean
  language plpgsql
  as $$
  begin
    perform graphile_worker.add_job(
      lane,
      json_build_object('task_id', task_id),
      job_key => lane || ':' || task_id,
      run_at => timestamptz '1000-01-01 00:00:00+00' + tag * interval '1 second',
      priority => priority,
      max_attempts => 1
    );
    return true;
  end
  $$;
