import { randomBytes } from 'node:crypto';
import type {} from '@roadwright/postgres/vitest';
import { type Log, silentLog } from '@roadwright/telemetry';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrate.ts';
import { assertWall } from './assert-wall.ts';

// The role of migrations owns its database and nothing else; the api's role was made by somebody else.
const name = `roadwright_limited_${randomBytes(6).toString('hex')}`;
let server: pg.Client;
let url: string;
beforeAll(async () => {
  server = new pg.Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  const password = randomBytes(12).toString('hex');
  await server.query(`create role ${name} login password '${password}'`);
  await server.query(`create database ${name} owner ${name}`);
  const address = new URL(inject('postgresUrl'));
  Object.assign(address, { username: name, password, pathname: `/${name}` });
  url = address.href;
});
afterAll(async () => {
  await server.query(`drop database if exists ${name} with (force)`);
  await server.query(`drop role ${name}`);
  await server.end();
});

test('who may not make the role is told what its owner has to do, and then has the wall', async () => {
  const warnings: string[] = [];
  const log: Log = { ...silentLog, warn: (_fields, message) => void warnings.push(message) };
  const database = openDatabase({ url, role: 'api', pool_size: 1 });
  await migrate(url, { log });
  expect(warnings).toContain('second_wall_without_role');
  await expect(assertWall(database)).rejects.toMatchObject({
    code: 'database_not_migrated',
    detail: expect.stringContaining('create role roadwright_api nologin; grant roadwright_api to'),
  });
  // What the api does not do for an owner goes on meanwhile.
  expect(await database.sql('select from roadwright.task', [])).toEqual([]);

  await server.query(
    `do 'begin create role roadwright_api nologin; exception when duplicate_object then null; end'`,
  );
  await server.query(`grant roadwright_api to ${name}`);
  warnings.length = 0;
  await migrate(url, { log });
  expect(warnings).toEqual([]);
  await assertWall(database);
  await database.close();
});

test('it is raised again where it was taken down, and hides nothing from others', async () => {
  const database = openDatabase({ url, role: 'api', pool_size: 1 });
  await database.sql('alter table roadwright.task disable row level security', []);
  await database.sql('drop policy owner_only on roadwright.event', []);
  await database.sql('revoke select on roadwright.roadmap from roadwright_api', []);
  await database.sql('grant execute on function roadwright.call_figures to public', []);
  await expect(assertWall(database)).rejects.toMatchObject({
    code: 'database_not_migrated',
    detail: expect.stringMatching(/which event, task lacks.* Run `pnpm migrate`/),
  });
  await migrate(url);
  await assertWall(database);
  const held = database.behindWall(() => 'ben');
  const insert = `insert into roadwright.owner_queue (owner_id, lane, last_tag) values ('ann', 'design', 1)`;
  await database.sql(insert, []);
  expect(await held.sql('select from roadwright.owner_queue', [])).toEqual([]);
  expect(await held.sql('select from roadwright.roadmap', [])).toEqual([]);
  const open = `select from pg_class where relnamespace = 'roadwright'::regnamespace and relname in ('task', 'event')
    and not relrowsecurity`;
  expect(await database.sql(open, [])).toEqual([]);

  await server.query(`create role ${name}_scaler`);
  await database.sql(`grant usage on schema roadwright to ${name}_scaler`, []);
  await database.sql(`grant select on roadwright.owner_queue to ${name}_scaler`, []);
  const callable = `select proname from pg_proc where pronamespace = 'roadwright'::regnamespace and prosecdef
    and has_function_privilege('${name}_scaler', oid, 'execute')`;
  expect(await database.sql(callable, [])).toEqual([]);
  const visitor = new pg.Client({
    connectionString: inject('postgresUrl').replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
  });
  await visitor.connect();
  await visitor.query(`set role ${name}_scaler`);
  expect((await visitor.query('select from roadwright.owner_queue')).rowCount).toBe(1);
  await visitor.query(`reset role; drop owned by ${name}_scaler; drop role ${name}_scaler`);
  await visitor.end();
  await database.close();
});
