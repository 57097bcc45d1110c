import { expect, test } from 'vitest';
import { findBreaking } from './find-breaking.ts';

const find = (migration: string) => findBreaking(migration, new Set());

test.each([
  'create table r.new (id int primary key); create unique index on r.new (id); alter table r.new drop column id',
  'alter table r.task add column note text, add column marks text[] not null default array[]::text[]',
  `alter table r.task add column no int not null default 0 check (no >= 0), add column at timestamptz default now()`,
  'create function r.one() returns int language sql as $$ select 1 $$; grant execute on function r.one to public',
  'create or replace view r.state as select 1; drop index r.by_time; insert into r.lane values (1)',
  'alter table r.task enable row level security; alter table r.task alter column body set storage external',
])('what only adds is let through: %s', async (migration) => {
  expect(await find(migration)).toEqual([]);
});

test.each([
  ['alter table r.task drop column note', 'AT_DropColumn task'],
  ['alter table r.task alter column note type int', 'AT_AlterColumnType task'],
  ['alter table r.task alter column note set not null', 'AT_SetNotNull task'],
  ['alter table r.task add column note text not null', 'AT_AddColumn task'],
  ['alter table r.task add column id uuid default gen_random_uuid()', 'AT_AddColumn task'],
  ['alter table r.task add column low text generated always as (lower(note)) stored', 'AT_AddColumn task'],
  ['alter table r.task add column no int unique', 'AT_AddColumn task'],
  ['alter table r.task add constraint few check (no < 9)', 'AT_AddConstraint task'],
  ['alter table r.task drop constraint task_pkey', 'AT_DropConstraint task'],
  ['alter table r.task rename column note to remark', 'RenameStmt task'],
  ['alter table r.task rename to job', 'RenameStmt task'],
  ['drop table r.task', 'DropStmt OBJECT_TABLE'],
  ['drop function r.one()', 'DropStmt OBJECT_FUNCTION'],
  ['create index on r.task (note)', 'IndexStmt task'],
  ['update r.task set note = 1', 'UpdateStmt task'],
  ['delete from r.task', 'DeleteStmt task'],
  ['create trigger t after insert on r.task execute function r.one()', 'CreateTrigStmt task'],
  ['lock table r.task', 'LockStmt'],
  [`do 'begin end'`, 'DoStmt'],
  ['revoke select on r.task from public', 'Revoke'],
])('what breaks, or holds up, the version before is found: %s', async (migration, told) => {
  expect(await find(migration)).toEqual([told]);
});
