import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import type { AcceptedTask, TaskView } from '@roadwright/domain';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';

let test: TestDatabase;
let child: ChildProcess | undefined;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgresUrl'));
});
afterEach(() => {
  child?.kill('SIGKILL');
});
afterAll(() => test.drop());

/** Starts the process as `pnpm start:api` does, from its sources. */
function start(environment: Record<string, string>) {
  const main = new URL('main.ts', import.meta.url).pathname;
  const started = spawn(process.execPath, ['--conditions=@roadwright/source', main], {
    env: { PATH: '/usr/bin:/bin', PORT: '0', LLM_PROVIDER: 'demo', CHECK_LINKS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let told = '';
  const listening = Promise.withResolvers<number>();
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [, port] = /"port":(\d+).*"the api listens"/.exec(told) ?? [];
      if (port !== undefined) listening.resolve(Number(port));
    });
  }
  const ended = once(started, 'close').then(([code]) => ({ code, told }));
  return { process: started, listening: listening.promise, ended };
}

describe('the api process', () => {
  it('names every fault of its configuration and exits 78', async () => {
    const { code, told } = await start({ PORT: 'eighty', LOG_LEVEL: 'loud' }).ended;
    expect(code).toBe(78);
    expect(told).toMatch(/DATABASE_URL.*\n.*LOG_LEVEL.*\n.*PORT/);
  });

  it('exits 78 when its address is taken, naming it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, told } = await start({ DATABASE_URL: test.url, PORT: String(port) }).ended;
    taken.close();
    expect(code).toBe(78);
    expect(told).toContain(`127.0.0.1:${port}`);
  });

  it('refuses a database that was not migrated, and says what to do', async () => {
    const name = `${new URL(test.url).pathname.slice(1)}_empty`;
    await test.database.sql(`create database ${name}`, []);
    const url = new URL(test.url);
    url.pathname = `/${name}`;
    const { code, told } = await start({ DATABASE_URL: url.href }).ended;
    await test.database.sql(`drop database ${name} with (force)`, []);
    expect(code).toBe(1);
    expect(told).toMatch(/migrate/);
    expect(told).not.toMatch(/at .*\.ts:/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves until %s, then ends open streams and exits 0',
    async (signal) => {
      const api = start({ DATABASE_URL: test.url });
      const origin = `127.0.0.1:${await api.listening}`;
      const response = await fetch(`http://${origin}/api/v1/roadmaps/generate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ preferences: { learning_goal: 'Learn Rust' } }),
      });
      const { task_id } = (await response.json()) as AcceptedTask;
      const socket = new WebSocket(`ws://${origin}/api/v1/ws/${task_id}`);
      await once(socket, 'message');
      const closed = once(socket, 'close');
      api.process.kill(signal);
      expect((await closed)[0]).toBe(1001);
      expect((await api.ended).code).toBe(0);
    },
  );

  it('makes a whole course by itself with GENERATE_INLINE=1', async () => {
    const api = start({ DATABASE_URL: test.url, GENERATE_INLINE: '1' });
    const origin = `http://127.0.0.1:${await api.listening}`;
    const response = await fetch(`${origin}/api/v1/roadmaps/generate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ preferences: { learning_goal: 'Learn Rust' }, options: { max_concepts: 3 } }),
    });
    const { status_url, events_url } = (await response.json()) as AcceptedTask;
    const events = await fetch(`${origin}${events_url}`, { headers: { accept: 'text/event-stream' } });
    expect(await events.text()).toContain('"task_completed"');
    const task = (await (await fetch(origin + status_url)).json()) as TaskView;
    expect(task).toMatchObject({ status: 'completed', progress: { concepts_failed: 0 } });
    expect(task.progress.artifacts_done).toBe(task.progress.artifacts_total);
    api.process.kill('SIGTERM');
    expect((await api.ended).code).toBe(0);
  });
});
