import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRoadmap, getTask } from '@roadwright/db';
import type {} from '@roadwright/postgres/vitest';
import { afterAll, expect, inject, test } from 'vitest';
import { createTestWorker, type TestWorker } from './testing/start-test-worker.ts';
import { readEvents, untilEnd } from './testing/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'roadwright-backup-'));
const open: TestWorker[] = [];
afterAll(async () => {
  for (const worker of open) await worker.close();
  rmSync(folder, { recursive: true, force: true });
});

async function createWorker(): Promise<TestWorker> {
  const worker = await createTestWorker(inject('postgresUrl'));
  open.push(worker);
  return worker;
}

/** Why a dump cannot be made here; pg_dump refuses servers that are newer than itself. */
async function findHindrance({ database }: TestWorker): Promise<string | null> {
  const said = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const ours = Number(/\d+/.exec(said)?.[0] ?? 0);
  const [row] = await database.sql<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
    [],
  );
  const major = row?.major ?? 0;
  return ours >= major ? null : `pg_dump ${ours || 'is not here and'} cannot read Postgres ${major}`;
}

function run(program: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

async function readCourse({ database }: TestWorker, task_id: string) {
  const task = await getTask(database, { task_id, owner: null });
  const roadmap = await getRoadmap(database, { roadmap_id: task.roadmap_id ?? '', owner: null });
  return { task, roadmap, events: await readEvents(database, task_id) };
}

test('a dump that is restored into an empty database has every course, and what waited goes on', async (context) => {
  const lost = await createWorker();
  const hindrance = await findHindrance(lost);
  if (hindrance) process.stderr.write(`NOT TESTED: dump and restore, for ${hindrance}\n`);
  context.skip(hindrance !== null);
  const runner = await lost.start();
  const done = await lost.submit();
  await untilEnd(lost.database, done);
  await runner.stop();
  const waiting = await lost.submit({}, 'Learn SQL');
  const dump = join(folder, 'roadwright.dump');
  run('pg_dump', '--format=custom', `--file=${dump}`, lost.database_url);

  const found = await createWorker();
  await found.database.sql('drop schema roadwright, graphile_worker cascade', []);
  run('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${found.database_url}`, dump);

  expect(await readCourse(found, done)).toEqual(await readCourse(lost, done));
  await found.start();
  expect(await untilEnd(found.database, waiting)).toMatchObject({ status: 'completed', failed: [] });
});
