-- What a learner has marked as done. It goes with the roadmap; what happens to the outline leaves it alone, since the
-- id of a concept is never given to another one.
create table roadwright.concept_progress (
  owner_id text not null,
  roadmap_id text not null references roadwright.roadmap on delete cascade,
  concept_id text not null,
  done_at timestamptz not null default now(),
  primary key (roadmap_id, owner_id, concept_id)
);
