import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  CANDIDATE_STATUSES,
  COMPONENT_STATUSES,
  CONCEPT_STATUSES,
  CONTENT_TYPES,
  eventBodySchema,
  IDENTIFIER_SCHEMES,
  KEY_SCOPES,
  LANES,
  SUBMISSION_RESULTS,
  TASK_KINDS,
  TASK_STATUSES,
  TASK_STEPS,
  WORK_COMPONENTS,
  WORK_SOURCES,
} from '@roadwright/domain';
import { runMigrations } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { assertMigrated } from './assert-migrated.ts';
import { openDatabase } from './database/open-database.ts';
import { migrate } from './migrate.ts';
import { listMigrations, MIGRATION_SCHEMA, MIGRATION_TABLE, MIGRATIONS_DIR } from './migrations.ts';
import { countTasks } from './task/count-tasks.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

/** So many migrations came before the one that counts tasks. */
const BEFORE_COUNTS = 3;

const created: string[] = [];
let server: pg.Client;
beforeAll(async () => {
  server = new pg.Client({ connectionString: inject('postgresUrl') });
  await server.connect();
});
afterAll(async () => {
  for (const name of created) await server.query(`drop database if exists ${name} with (force)`);
  await server.end();
});

async function createEmptyDatabase(): Promise<string> {
  const name = `roadwright_empty_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  created.push(name);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

describe('migrate', () => {
  test('brings an empty database up to date, and leaves one that is as it is', async () => {
    const url = await createEmptyDatabase();
    const database = openDatabase({ url, role: 'api', pool_size: 1 });
    await expect(assertMigrated(database)).rejects.toMatchObject({
      code: 'database_not_migrated',
      detail: expect.stringContaining('pnpm migrate'),
    });
    expect(await migrate(url)).toEqual({ applied: await listMigrations() });
    expect(await migrate(url)).toEqual({ applied: [] });
    await assertMigrated(database);
    await database.sql(`delete from roadwright.migration`, []);
    await expect(assertMigrated(database)).rejects.toMatchObject({ code: 'database_not_migrated' });
    await database.close();
  });

  test('is done once by four processes at once', async () => {
    const url = await createEmptyDatabase();
    const program = `
      const { migrate } = await import('${fileURLToPath(new URL('./migrate.ts', import.meta.url))}');
      const { applied } = await migrate('${url}');
      process.stdout.write(String(applied.length));`;
    const run = async () => {
      const child = spawn(
        process.execPath,
        ['--conditions=@roadwright/source', '--input-type=module', '-e', program],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const output: Buffer[] = [];
      child.stdout.on('data', (chunk) => output.push(chunk));
      const [code] = await once(child, 'close');
      return { code, applied: Number(Buffer.concat(output).toString()) };
    };
    const runs = await Promise.all([run(), run(), run(), run()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { length } = await listMigrations();
    expect(runs.map(({ applied }) => applied).sort()).toEqual([0, 0, 0, length]);
  });

  test('counts the tasks that were there before there were counts', async () => {
    const url = await createEmptyDatabase();
    await runMigrations({ connectionString: url });
    const database = openDatabase({ url, role: 'api', pool_size: 1 });
    await runner({
      databaseUrl: url,
      dir: MIGRATIONS_DIR,
      direction: 'up',
      count: BEFORE_COUNTS,
      schema: MIGRATION_SCHEMA,
      createSchema: true,
      migrationsTable: MIGRATION_TABLE,
      log: () => undefined,
    });
    await database.sql(
      `insert into roadwright.task (task_id, owner_id, kind, status, request, lane, priority, tag)
       select gen_random_uuid(), owner_id, 'create', status, '{}', 'design', 0, 0
       from unnest(array['ann', 'ann', 'bob'], array['failed', 'failed', 'pending']) as task (owner_id, status)`,
      [],
    );
    await migrate(url);
    expect(await countTasks(database.sql, 'ann')).toMatchObject({ pending: 0, failed: 2 });
    expect(await countTasks(database.sql, null)).toMatchObject({ pending: 1, failed: 2 });
    await database.close();
  });

  test('says that a database cannot be reached', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'database_unavailable',
    });
  });
});

describe('the closed words of the tables', () => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await createTestDatabase(inject('postgresUrl'));
  });
  afterAll(() => own.drop());

  const EVENT_TYPES = eventBodySchema.options.map(({ shape }) => shape.type.value);
  const WORDS: Record<string, readonly string[]> = {
    api_key_scopes_words: KEY_SCOPES,
    api_key_owner_named: [],
    api_key_sha256_whole: [],
    task_kind_words: TASK_KINDS,
    task_status_words: TASK_STATUSES,
    task_current_step_words: TASK_STEPS,
    task_lane_words: LANES,
    event_type_words: EVENT_TYPES,
    task_step_step_words: TASK_STEPS,
    concept_status_words: CONCEPT_STATUSES,
    artifact_content_type_words: CONTENT_TYPES,
    artifact_verdict_content_type_words: CONTENT_TYPES,
    failed_piece_content_type_words: CONTENT_TYPES,
    reserved_piece_content_type_words: CONTENT_TYPES,
    lane_clock_lane_words: LANES,
    owner_queue_lane_words: LANES,
    work_identifier_scheme_words: IDENTIFIER_SCHEMES,
    work_record_source_words: WORK_SOURCES,
    work_merge_decided_by_words: ['rules', 'person'],
    work_candidate_status_words: CANDIDATE_STATUSES,
    work_candidate_order: [],
    work_component_component_words: WORK_COMPONENTS,
    work_component_status_words: COMPONENT_STATUSES,
    work_fulltext_extractor_words: ['pdf', 'grobid'],
    submission_result_words: SUBMISSION_RESULTS,
    submission_file_state_words: ['wanted', 'kept', 'dropped'],
  };

  test('are those of the domain', async () => {
    const rows = await own.database.sql<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where connamespace = 'roadwright'::regnamespace and contype = 'c'`,
      [],
    );
    const found = rows.map(({ name, definition }) => [
      name,
      [...definition.matchAll(/'([a-z0-9_]+)'::text/g)].map(([, word]) => word).sort(),
    ]);
    const expected = Object.entries(WORDS).map(([name, words]) => [name, [...words].sort()]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test('stand in the lanes’ clocks too', async () => {
    const rows = await own.database.sql<{ lane: string }>('select lane from roadwright.lane_clock', []);
    expect(rows.map(({ lane }) => lane).sort()).toEqual([...LANES].sort());
  });

  test('every owned table says whose its rows are', async () => {
    const rows = await own.database.sql<{ name: string }>(
      `select table_name as name from information_schema.tables t
       where table_schema = 'roadwright' and table_type = 'BASE TABLE' and not exists (
         select from information_schema.columns c
         where c.table_schema = t.table_schema and c.table_name = t.table_name and column_name = 'owner_id'
       )`,
      [],
    );
    const system = ['lane_clock', 'migration', 'pulse', 'retention', 'task_total', 'worker'];
    // A work belongs to everybody, and a file to whoever has the same one.
    const works = [
      '',
      '_alias',
      '_candidate',
      '_file',
      '_identifier',
      '_key',
      '_merge',
      '_record',
      '_reference',
    ];
    const common = ['blob', 'blob_piece', 'host_bucket', 'source_answer', 'upload'];
    const expected = [...system, ...works.map((name) => `work${name}`), ...common];
    expect(rows.map(({ name }) => name).sort()).toEqual(expected.sort());
  });
});
