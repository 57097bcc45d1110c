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
  add column blamed_worker text;
