-- By which callers are known. Of a key or a ticket only the SHA-256 is stored: who reads these tables can use neither.
create table roadwright.api_key (
  key_id uuid primary key,
  -- Whose rows it opens.
  owner_id text not null constraint api_key_owner_named check (owner_id <> ''),
  name text not null,
  scopes text[] not null constraint api_key_scopes_words check (scopes <@ array['owner', 'operator'] and cardinality(scopes) > 0),
  sha256 bytea not null unique constraint api_key_sha256_whole check (octet_length(sha256) = 32),
  -- The first characters, by which a person knows it again.
  prefix text not null,
  created_at timestamptz not null default now(),
  -- Coarse, so that a key that is always at work is written once a day.
  last_used_on date,
  revoked_at timestamptz
);
create index api_key_by_owner on roadwright.api_key (owner_id, key_id);

-- Opens one WebSocket for a key; whoever takes it deletes it.
create table roadwright.ticket (
  sha256 bytea primary key,
  owner_id text not null,
  key_id uuid not null references roadwright.api_key on delete cascade,
  expires_at timestamptz not null
);
create index ticket_by_time on roadwright.ticket (expires_at);
create index ticket_by_key on roadwright.ticket (key_id);
