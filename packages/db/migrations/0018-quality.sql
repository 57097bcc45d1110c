-- What the checks say: of each version of a piece, and of a course as a whole. As what they speak of, neither has foreign
-- keys: they are written under the locked row of their task.

create table roadwright.artifact_verdict (
  roadmap_id text not null,
  concept_id text not null,
  content_type text not null constraint artifact_verdict_content_type_words check (content_type in (
    'tutorial', 'resources', 'quiz')),
  version integer not null,
  owner_id text not null,
  -- The task that had it judged; of a version that was brought back, that of its source.
  task_id uuid not null,
  findings_count integer not null,
  blocking_count integer not null,
  body text not null,
  checked_at timestamptz not null,
  -- When its links are looked at again; null for what has none, and once a newer version has taken its place.
  links_due timestamptz,
  primary key (roadmap_id, concept_id, content_type, version) include (owner_id)
);
create index artifact_verdict_due on roadwright.artifact_verdict (links_due) where links_due is not null;

create table roadwright.course_verdict (
  roadmap_id text primary key,
  owner_id text not null,
  task_id uuid not null,
  body text not null,
  checked_at timestamptz not null
);

-- One word more. It is not validated: the rows that are there have passed a narrower check, and to read them all would
-- hold up every writer.
alter table roadwright.event drop constraint event_type_words;
alter table roadwright.event add constraint event_type_words check (type in (
  'task_queued', 'task_started', 'task_recovering', 'task_continued', 'step_started', 'step_completed',
  'roadmap_ready', 'human_review_required', 'review_answered', 'content_generation_progress', 'quality_checked',
  'task_completed', 'task_failed', 'task_cancelled')) not valid;
