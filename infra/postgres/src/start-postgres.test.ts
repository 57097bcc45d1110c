import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isReachable } from './reachable.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';
import { until } from './until.ts';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const cleanups: (() => unknown)[] = [];
/** A data folder with a cluster that most tests start and stop, since making one takes a second. */
let data_dir: string;

beforeAll(async () => {
  data_dir = mkdtempSync(join(tmpdir(), 'roadwright-kept-'));
  await (await startPostgres({ data_dir })).stop();
});
afterAll(() => rmSync(data_dir, { recursive: true, force: true }));

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadwright-kept-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(data_dir: string, port?: number): Promise<Postgres> {
  const postgres = await startPostgres({ data_dir, port });
  cleanups.push(() => postgres.stop());
  return postgres;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the Postgres of `data_dir` in a process of its own and resolves when it is up. */
async function startElsewhere(
  data_dir: string,
  spawnOptions: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
) {
  const module = new URL('./start-postgres.ts', import.meta.url).href;
  const script = `import { startPostgres } from ${JSON.stringify(module)};
    const { pid, url, attached } = await startPostgres({ data_dir: ${JSON.stringify(data_dir)} });
    console.log(JSON.stringify({ pid, url, attached }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: '/', ...spawnOptions });
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  cleanups.push(() => child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
    child.once('exit', () => reject(new Error(errors.join(''))));
  });
  return { child, ...(JSON.parse(line) as { pid: number; url: string; attached: boolean }) };
}

test('a kept Postgres survives a stop and a new start with its rows', async () => {
  const data_dir = makeDataDir();
  const first = await start(data_dir);
  await ask(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  expect(first.isAlive()).toBe(false);
  const second = await start(data_dir);
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a kept Postgres is durable and sorts and classifies Unicode', async () => {
  const { url } = await start(data_dir);
  const [row] = await ask(
    url,
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
            current_setting('synchronous_commit') as commits, current_setting('data_checksums') as checksums,
            current_setting('password_encryption') as passwords, lower('ÄÉΣ') as lowered, current_database() as name`,
  );
  expect(row).toEqual({
    fsync: 'on',
    pages: 'on',
    commits: 'on',
    checksums: 'on',
    passwords: 'scram-sha-256',
    lowered: 'äéσ',
    name: 'roadwright',
  });
});

test('only who knows the stored password gets in, and only the owner may read it', async () => {
  const { url, folder } = await start(data_dir);
  expect(statSync(join(dirname(folder), 'password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  wrong.password = '';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow();
});

test('two starters at once share one server, and only its owner stops it', async () => {
  const both = await Promise.all([start(data_dir), start(data_dir)]);
  const owner = both.find((postgres) => !postgres.attached);
  const guest = both.find((postgres) => postgres.attached);
  expect(guest?.pid).toBe(owner?.pid);
  await guest?.stop();
  expect(owner?.isAlive()).toBe(true);
});

test('a start after kill -9 of the server finds the committed rows, though a backend was busy', async () => {
  const first = await start(data_dir);
  await ask(first.url, 'create table committed as select 1 as n');
  const busy = new Client(first.url);
  busy.on('error', () => {});
  await busy.connect();
  const endless = busy.query(`do $$ begin loop perform 1; end loop; end $$`).catch(() => {});
  process.kill(first.pid, 'SIGKILL');
  await first.stop();
  const second = await start(data_dir);
  expect(second.attached).toBe(false);
  expect(await ask(second.url, 'select n from committed')).toEqual([{ n: 1 }]);
  await endless;
});

test('a server that outlived its killed owner is taken over and stopped by the next one', async () => {
  const killed = await startElsewhere(data_dir);
  killed.child.kill('SIGKILL');
  await new Promise((resolve) => killed.child.once('exit', resolve));
  const next = await start(data_dir);
  expect({ pid: next.pid, attached: next.attached }).toEqual({ pid: killed.pid, attached: false });
  await next.stop();
  expect(next.isAlive()).toBe(false);
});

test('while the owner lives in another process, a start attaches to its server', async () => {
  const owner = await startElsewhere(data_dir);
  const guest = await start(data_dir);
  expect({ pid: guest.pid, attached: guest.attached, url: guest.url }).toEqual({
    pid: owner.pid,
    attached: true,
    url: owner.url,
  });
  owner.child.kill('SIGKILL');
  await new Promise((resolve) => owner.child.once('exit', resolve));
  await start(data_dir);
});

test('a lock file that names a living stranger is not believed', async () => {
  const first = await start(data_dir);
  await first.stop();
  writeFileSync(
    join(first.folder, 'postmaster.pid'),
    `${process.pid}\n${first.folder}\n1\n${first.port}\n\n\n\nready\n`,
  );
  const second = await start(data_dir);
  expect(second.attached).toBe(false);
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a busy port is left alone: another one is taken, or refused by name when it was asked for', async () => {
  const first = await start(data_dir);
  const asked = first.port;
  await first.stop();
  const stranger = createServer().listen(asked, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  cleanups.push(() => stranger.close());
  await expect(startPostgres({ data_dir, port: asked })).rejects.toThrow(
    `Port ${asked} on 127.0.0.1 is taken`,
  );
  expect((await start(data_dir)).port).not.toBe(asked);
});

test('a start that was killed while it made the cluster leaves nothing that the next one trips over', async () => {
  const data_dir = makeDataDir();
  const { folder, stop } = await start(data_dir);
  await stop();
  const home = dirname(folder);
  rmSync(join(home, 'data', 'global'), { recursive: true });
  renameSync(home, `${home}.new`);
  expect(await ask((await start(data_dir)).url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(existsSync(`${home}.new`)).toBe(false);
});

const nobodyMayRead =
  isRoot && isReachable(process.execPath) && isReachable(new URL(import.meta.url).pathname);

test.runIf(nobodyMayRead)('an ordinary user starts one too', async () => {
  const home = makeDataDir();
  chownSync(home, NOBODY, NOBODY);
  const asNobody = { uid: NOBODY, gid: NOBODY, env: { PATH: '/usr/bin:/bin', HOME: home } };
  const { child, pid, url } = await startElsewhere(join(home, 'data'), asNobody);
  expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(statSync(join(home, 'data', 'postgres', '18', 'data')).uid).toBe(NOBODY);
  child.kill('SIGKILL');
  process.kill(pid, 'SIGINT');
  await until(() => !existsSync(join(home, 'data', 'postgres', '18', 'data', 'postmaster.pid')), {
    timeout_ms: 10_000,
  });
});

test.runIf(isRoot)(
  'under root, a data folder inside a closed one gets a cluster that Postgres can reach',
  async () => {
    const closed = makeDataDir();
    chmodSync(closed, 0o700);
    const { url, folder } = await start(join(closed, 'data'));
    cleanups.unshift(() => {
      rmSync(dirname(dirname(folder)), { recursive: true, force: true });
      // Only when nobody else keeps anything there.
      for (const place of ['/var/lib/roadwright/clusters', '/var/lib/roadwright']) {
        if (readdirSync(place).length === 0) rmdirSync(place);
      }
    });
    expect(folder.startsWith('/var/lib/roadwright/clusters/')).toBe(true);
    expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  },
);
