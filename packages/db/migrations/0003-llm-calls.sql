-- What the language model cost, attempt by attempt.

-- null once a part of it is not known; what ran before prices were kept is such a part.
alter table roadwright.task add column cost_micro_usd bigint default 0;
update roadwright.task set cost_micro_usd = null where llm_calls > 0;

-- The ledger: one row per attempt, also of those that failed or were given up. It has no foreign key, because a row
-- may come after its task is gone, and money that was spent stays spent.
create table roadwright.llm_call (
  call_id uuid primary key,
  -- The process that asked; its own spending of the day it knows by heart.
  worker_id text not null,
  task_id uuid not null,
  owner_id text not null,
  step text not null,
  concept_id text,
  attempt integer not null,
  address text not null,
  model text not null,
  answered_model text,
  outcome text not null,
  input_tokens integer not null,
  cached_input_tokens integer not null,
  output_tokens integer not null,
  reasoning_tokens integer not null,
  estimated boolean not null,
  price_version text,
  cost_micro_usd bigint,
  queued_ms integer not null,
  first_token_ms integer,
  total_ms integer not null,
  at timestamptz not null
);
create index llm_call_by_task on roadwright.llm_call (task_id) include (cost_micro_usd);
create index llm_call_by_time on roadwright.llm_call (at) include (worker_id, cost_micro_usd);
