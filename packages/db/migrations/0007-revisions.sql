-- What a person wants changed about the pieces that a task makes anew.
alter table roadwright.task add column requirements text[] not null default '{}';

-- The version whose text a person has brought back; null for what a task has made.
alter table roadwright.artifact add column restored_from integer;
