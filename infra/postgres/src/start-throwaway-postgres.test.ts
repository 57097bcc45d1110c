import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { isAlive } from './processes.ts';
import { startThrowawayPostgres } from './start-throwaway-postgres.ts';
import { until } from './until.ts';

test('a throw-away Postgres is quick instead of durable, lets tests clone databases and leaves nothing', async () => {
  const { url, folder, pid, stop } = await startThrowawayPostgres();
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query(`select current_setting('fsync') as fsync`);
  expect(rows).toEqual([{ fsync: 'off' }]);
  await client.query('create database copy template template1');
  await client.end();
  await stop();
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test('a crashable one keeps what was committed through its crash, at the same address', async () => {
  const postgres = await startThrowawayPostgres({ keeping: 'crashable' });
  const { url, pid } = postgres;
  const query = async (sql: string) => {
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    return { client, rows: (await client.query(sql)).rows };
  };
  const { client, rows } = await query(
    `select current_setting('synchronous_commit') as synchronous_commit, current_setting('fsync') as fsync`,
  );
  expect(rows).toEqual([{ synchronous_commit: 'on', fsync: 'off' }]);
  await client.query('create table kept as select 1 as n');
  const working = client.query('select pg_sleep(60)').catch((error: Error) => error);

  await postgres.crash();
  expect(isAlive(pid)).toBe(false);
  expect(await working).toBeInstanceOf(Error);
  await expect(query('select')).rejects.toThrow('ECONNREFUSED');

  await postgres.restart();
  expect(postgres.pid).not.toBe(pid);
  const again = await query('select n from kept');
  expect(again.rows).toEqual([{ n: 1 }]);
  await again.client.end();
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'it ends with its starter, even when that one is killed and the server is not the first one',
  async () => {
    const module = new URL('./start-throwaway-postgres.ts', import.meta.url).href;
    const script = `import { startThrowawayPostgres } from ${JSON.stringify(module)};
    const postgres = await startThrowawayPostgres({ keeping: 'crashable' });
    await postgres.crash();
    await postgres.restart();
    console.log(JSON.stringify({ pid: postgres.pid, folder: postgres.folder }));
    setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    );
    const { pid, folder } = JSON.parse(line) as { pid: number; folder: string };
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid) && !existsSync(folder), { timeout_ms: 15_000 })).toBe(true);
  },
);
