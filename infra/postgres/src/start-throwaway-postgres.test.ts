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

test.skipIf(process.platform === 'win32')(
  'it ends with its starter, even when that one is killed',
  async () => {
    const module = new URL('./start-throwaway-postgres.ts', import.meta.url).href;
    const script = `import { startThrowawayPostgres } from ${JSON.stringify(module)};
    const { pid, folder } = await startThrowawayPostgres();
    console.log(JSON.stringify({ pid, folder }));
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
