-- What a step of the design says of itself, read once when it is stored: a long history of edits holds megabytes of
-- outlines that nobody who only wants to know which step is which should have to read.
create function roadwright.read_review_round(output text) returns integer
  language sql immutable strict parallel safe
  as $$
    select case
      when output::json ->> 'review_round' ~ '^\d{1,9}$' then (output::json ->> 'review_round')::integer
    end
  $$;
create function roadwright.read_cause(output text) returns text
  language sql immutable strict parallel safe
  as $$ select output::json ->> 'cause' $$;

alter table roadwright.task_step
  add column review_round integer generated always as (roadwright.read_review_round(output)) stored,
  add column cause text generated always as (roadwright.read_cause(output)) stored;
