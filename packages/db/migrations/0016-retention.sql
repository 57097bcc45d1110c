-- How far the clearing of old tasks' events has come, in the order in which tasks have ended: what lies before it need
-- not be looked at again.
create table roadwright.retention (
  what text primary key,
  ended_at timestamptz not null default '-infinity',
  task_id uuid not null default '00000000-0000-0000-0000-000000000000'
);
insert into roadwright.retention (what) values ('event');
