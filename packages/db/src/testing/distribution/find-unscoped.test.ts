import { expect, test } from 'vitest';
import { findUnscoped } from './find-unscoped.ts';

const owned = new Set(['task', 'event', 'roadmap']);
const find = (statement: string, view = false) => findUnscoped(statement, { owned, view });

test.each([
  ['a parameter', `select from roadwright.task where owner_id = $1::text and task_id = $2::uuid`],
  [
    'a parameter that may be missing',
    `select from roadwright.task as t where ($1::text is null or t.owner_id = $1)`,
  ],
  [
    'another table’s owner',
    `select from roadwright.task join roadwright.event on event.owner_id = task.owner_id where task.owner_id = $1`,
  ],
  [
    'a join by the column',
    `select from roadwright.task join roadwright.event using (owner_id) where task.owner_id = 'ann'`,
  ],
  [
    'the row that a part before has found',
    `with t as (update roadwright.task set status = 'x' where task.owner_id = $1 returning owner_id)
     delete from roadwright.event using t where event.owner_id = t.owner_id`,
  ],
  [
    'its own column',
    `insert into roadwright.event (owner_id, seq) select owner_id, 1 from roadwright.task where owner_id = $1`,
  ],
  [
    'the statement around it',
    `select (select count(*) from roadwright.event where event.owner_id = task.owner_id)
     from roadwright.task cross join lateral (
       select from roadwright.roadmap where roadmap.owner_id = task.owner_id limit 1
     ) as found where task.owner_id = $1`,
  ],
])('a table is narrowed by %s', async (_name, statement) => {
  expect(await find(statement)).toEqual([]);
});

test.each([
  ['another column', `select from roadwright.task where task_id = $1`, ['task']],
  ['bounds', `select from roadwright.task where owner_id >= $1 and owner_id <= $1`, ['task']],
  ['one of several conditions', `select from roadwright.task where owner_id = $1 or status = 'x'`, ['task']],
  [
    'an owner that nobody knows',
    `select from roadwright.task join roadwright.event using (owner_id)`,
    ['task', 'event'],
  ],
  ['an insert without it', `insert into roadwright.event (seq) values ($1)`, ['event']],
  [
    'a part that is narrowed elsewhere',
    `with t as (select task_id from roadwright.task where owner_id = $1)
     update roadwright.event set seq = 1 from t where event.task_id = t.task_id
       and exists (select from roadwright.roadmap where roadmap.task_id = t.task_id)`,
    ['event', 'roadmap'],
  ],
  [
    'either half',
    `select 1 from roadwright.task union all select 1 from roadwright.roadmap`,
    ['task', 'roadmap'],
  ],
])('a table is not narrowed by %s', async (_name, statement, unscoped) => {
  expect(await find(statement)).toEqual(unscoped);
});

test('a view is narrowed by whoever reads it, through the owner that it shows', async () => {
  const join = `from roadwright.roadmap join roadwright.task on task.owner_id = roadmap.owner_id`;
  expect(await find(`select roadmap.owner_id, task.status ${join}`, true)).toEqual([]);
  expect(await find(`select task.status ${join}`, true)).toEqual(['roadmap', 'task']);
});
