-- One record per scholarly work. A work's metadata belongs to everybody, so its tables have no owner; submissions,
-- files and full texts are their owner's.
-- A merge moves nothing: what was said of a work stays with it, and `merged_into` says for which work it counts. So a
-- merge can be undone at any time, whatever was merged before and after.

alter table roadwright.task drop constraint task_current_step_words;
alter table roadwright.task add constraint task_current_step_words check (current_step in (
  'queued', 'intent_analysis', 'curriculum_design', 'structure_validation', 'roadmap_edit', 'human_review',
  'content_generation', 'work_metadata', 'work_content', 'work_references', 'finalizing')) not valid;
alter table roadwright.task validate constraint task_current_step_words;
alter table roadwright.task_step drop constraint task_step_step_words;
alter table roadwright.task_step add constraint task_step_step_words check (step in (
  'queued', 'intent_analysis', 'curriculum_design', 'structure_validation', 'roadmap_edit', 'human_review',
  'content_generation', 'work_metadata', 'work_content', 'work_references', 'finalizing')) not valid;
alter table roadwright.task_step validate constraint task_step_step_words;

-- What all records of a work say together. Without a title it is known by an identifier only, and no list shows it.
-- One that was merged away keeps its row: whoever asks for it is sent to the one that stays, which `merged_into` names
-- however many merges lie between. `updated_at` also tells a reader that works were merged or parted.
create table roadwright.work (
  work_id uuid primary key,
  title text not null default '',
  authors text[] not null default '{}',
  year integer,
  journal text not null default '',
  volume text not null default '',
  number text not null default '',
  pages text not null default '',
  details json not null default '{}',
  -- Which source each field comes from.
  sources json not null default '{}',
  -- What a search looks through beside the title.
  author_text text not null default '',
  topic_text text not null default '',
  merged_into uuid references roadwright.work,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('simple', author_text), 'B') || setweight(to_tsvector('english', topic_text), 'D')
  ) stored
);
create index work_by_time on roadwright.work (created_at, work_id) where merged_into is null and title <> '';
create index work_by_words on roadwright.work using gin (search) where merged_into is null and title <> '';
create index work_by_title on roadwright.work (left(lower(title), 200) collate "C")
  where merged_into is null and title <> '';
create index work_merged on roadwright.work (merged_into) where merged_into is not null;

-- The one guard of identity: an identifier names one work. A DOI that several works share stays with the first.
create table roadwright.work_identifier (
  scheme text not null constraint work_identifier_scheme_words check (scheme in (
    'doi', 'arxiv', 'pmid', 'pmcid', 'openalex', 's2', 'isbn')),
  value text not null,
  work_id uuid not null references roadwright.work,
  primary key (scheme, value)
);
create index work_identifier_by_work on roadwright.work_identifier (work_id);

-- Canonical addresses of pages and files.
create table roadwright.work_alias (
  url text primary key,
  work_id uuid not null references roadwright.work
);
create index work_alias_by_work on roadwright.work_alias (work_id);

create table roadwright.work_file (
  sha256 text primary key,
  work_id uuid not null references roadwright.work
);
create index work_file_by_work on roadwright.work_file (work_id);

-- The descriptions that make up a work, each as its source gave it.
create table roadwright.work_record (
  record_id uuid primary key,
  work_id uuid not null references roadwright.work,
  source text not null constraint work_record_source_words check (source in (
    'crossref', 'pubmed', 'datacite', 'arxiv', 'openalex', 's2', 'submitted', 'grobid', 'pdf')),
  source_key text not null,
  record json not null,
  details json not null,
  -- Why it belongs to the work.
  reason text not null,
  fetched_at timestamptz not null default now(),
  unique (source, source_key)
);
create index work_record_by_work on roadwright.work_record (work_id);

-- Works that share a key are compared.
create table roadwright.work_key (
  key text not null,
  work_id uuid not null references roadwright.work,
  primary key (key, work_id)
);
create index work_key_by_work on roadwright.work_key (work_id);

-- The merges that stand make trees, at whose roots are the works that stay.
create table roadwright.work_merge (
  merge_id uuid primary key,
  merged_id uuid not null references roadwright.work,
  into_id uuid not null references roadwright.work,
  reason text not null,
  strength double precision not null,
  decided_by text not null constraint work_merge_decided_by_words check (decided_by in ('rules', 'person')),
  merged_at timestamptz not null default now(),
  undone_at timestamptz
);
create unique index work_merge_standing on roadwright.work_merge (merged_id) where undone_at is null;
create index work_merge_into on roadwright.work_merge (into_id) where undone_at is null;

create table roadwright.work_candidate (
  candidate_id uuid primary key,
  work_a uuid not null references roadwright.work,
  work_b uuid not null references roadwright.work,
  reason text not null,
  veto text,
  strength double precision not null,
  status text not null default 'open' constraint work_candidate_status_words check (status in (
    'open', 'merged', 'distinct')),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  -- The merge that made the pair one.
  merge_id uuid references roadwright.work_merge,
  unique (work_a, work_b),
  constraint work_candidate_order check (work_a < work_b)
);
create index work_candidate_by_status on roadwright.work_candidate (status, strength desc, candidate_id);
create index work_candidate_by_other on roadwright.work_candidate (work_b);

-- Metadata and references belong to everybody, and their owner is empty; content is its owner's.
create table roadwright.work_component (
  work_id uuid not null references roadwright.work,
  component text not null constraint work_component_component_words check (component in (
    'metadata', 'content', 'references')),
  owner_id text not null default '',
  status text not null constraint work_component_status_words check (status in (
    'pending', 'processing', 'completed', 'absent', 'failed')),
  progress double precision not null,
  attempts integer not null default 0,
  error_code text,
  error_detail text,
  task_id uuid not null,
  updated_at timestamptz not null default now(),
  primary key (work_id, component, owner_id)
);

-- Which stored work an entry names is looked up in work_identifier whenever it is asked: so it is true whichever of the
-- two came first, and whatever was merged since.
create table roadwright.work_reference (
  work_id uuid not null references roadwright.work,
  ordinal integer not null,
  text text not null,
  record json not null,
  -- As `scheme:value`, the most trusted first.
  identifiers text[] not null,
  primary key (work_id, ordinal)
);
create index work_reference_by_identifier on roadwright.work_reference using gin (identifiers);

-- The stored work that a reference names, by the first of its identifiers that is known.
create function roadwright.cited_work(identifiers text[]) returns uuid
  language sql stable parallel safe
  as $$
    select coalesce(work.merged_into, work.work_id)
    from unnest(identifiers) with ordinality as named (identifier, place)
    join roadwright.work_identifier as known
      on known.scheme = split_part(named.identifier, ':', 1)
        and known.value = substr(named.identifier, strpos(named.identifier, ':') + 1)
    join roadwright.work using (work_id)
    order by named.place
    limit 1
  $$;

create table roadwright.work_fulltext (
  owner_id text not null,
  work_id uuid not null references roadwright.work,
  sha256 text not null,
  text text not null,
  pages integer not null,
  extractor text not null constraint work_fulltext_extractor_words check (extractor in ('pdf', 'grobid')),
  url text,
  created_at timestamptz not null default now(),
  primary key (owner_id, work_id)
);

-- An uploaded file in pieces. The upload stands until it becomes a blob; what does not is cleared away.
create table roadwright.upload (
  upload_id uuid primary key,
  begun_at timestamptz not null default now()
);
create table roadwright.blob_piece (
  upload_id uuid not null,
  no integer not null,
  bytes bytea not null,
  primary key (upload_id, no)
);
-- It is compressed already.
alter table roadwright.blob_piece alter column bytes set storage external;
create table roadwright.blob (
  sha256 text primary key,
  -- Under which its pieces are stored.
  upload_id uuid not null unique,
  size integer not null,
  -- Uploads of it whose submission has not come yet: until then nobody is known to want it.
  unclaimed integer not null default 1,
  uploaded_at timestamptz not null default now()
);
create index blob_unclaimed on roadwright.blob (uploaded_at) where unclaimed > 0;

-- What a literature task was asked for beside its request, and what became of it.
create table roadwright.submission (
  task_id uuid primary key,
  owner_id text not null,
  work_id uuid references roadwright.work,
  result text not null constraint submission_result_words check (result in ('created', 'duplicate', 'pending')),
  sha256 text,
  keep_file boolean not null,
  -- `wanted` until it was read.
  file_state text constraint submission_file_state_words check (file_state in ('wanted', 'kept', 'dropped')),
  -- Whether the sources' descriptions were placed: from then on the result stands.
  placed boolean not null default false,
  created_at timestamptz not null default now()
);
create index submission_by_work on roadwright.submission (work_id) where work_id is not null;
create index submission_by_file on roadwright.submission (sha256) where file_state in ('wanted', 'kept');
create index submission_waiting on roadwright.submission (task_id) where file_state = 'wanted';

-- What a course's resources cite: a work that does not exist cannot be cited.
create table roadwright.artifact_citation (
  owner_id text not null,
  roadmap_id text not null,
  concept_id text not null,
  content_type text not null,
  version integer not null,
  work_id uuid not null references roadwright.work,
  primary key (roadmap_id, concept_id, content_type, version, work_id)
);
create index artifact_citation_by_work on roadwright.artifact_citation (work_id);

-- A host's connections: each is asked on by one process at a time, and has a pace of its own.
create table roadwright.host_bucket (
  host text not null,
  slot integer not null,
  -- Counts its holders, of whom only the last may give it back.
  no bigint not null,
  -- When the next request may start on it, by the pace alone.
  next_at timestamptz not null,
  -- The same while it is held: when it is taken from a holder that never came back.
  free_at timestamptz not null,
  -- The host has asked for quiet until then.
  paused_until timestamptz not null default '-infinity',
  primary key (host, slot)
) with (fillfactor = 50);

-- Answers of metadata sources; while one is being asked, `asking_until` says how long others wait for it.
create table roadwright.source_answer (
  source text not null,
  key text not null,
  status integer,
  body text,
  asking_until timestamptz,
  keep_until timestamptz,
  primary key (source, key)
);
create index source_answer_by_time on roadwright.source_answer (greatest(keep_until, asking_until));
