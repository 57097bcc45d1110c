import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { createRoadwrightClient } from '../create-client.ts';
import { createCourseEvents, TASK_ID } from '../testing/task-events.ts';
import { startTaskServer, type TaskServer } from '../testing/task-server.ts';
import { systemTimers, type Timers } from '../transport/timers.ts';

const events = createCourseEvents(5);
const open: TaskServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(script: Partial<Parameters<typeof startTaskServer>[0]> = {}): Promise<TaskServer> {
  const server = await startTaskServer({ events, ...script });
  open.push(server);
  return server;
}

/** A second lasts 10 ms. */
const hurried: Timers = {
  sleep: (ms, signal) => systemTimers.sleep(ms / 100, signal),
  random: () => 0.5,
};
const watchOn = ({ base_url }: TaskServer, timers = hurried) => createRoadwrightClient({ base_url, timers });

describe('a watch on a hostile network', () => {
  test('leaves a link that is half-open, and misses nothing', async () => {
    const server = await start({
      answer: ({ count }) => (count < 3 ? { kind: 'serve', stall: 2 } : undefined),
    });
    expect(await Array.fromAsync(watchOn(server).watchTask(TASK_ID))).toEqual(events);
    // Whether it came again by stream or by page is a matter of how hurried its patience was.
    expect(server.asked[0]).toBe('stream 0');
    expect(server.asked.length).toBeGreaterThan(1);
  });

  test('finds the server again that comes back at its address', async () => {
    const first = await start({ released: 2 });
    const states: string[] = [];
    const watching = watchOn(first).watchTask(TASK_ID, {
      onConnection: ({ state }) => states.push(state),
    });
    const seen = [(await watching.next()).value?.seq, (await watching.next()).value?.seq];
    const rest = Array.fromAsync(watching);
    await first.close();
    await expect.poll(() => states.filter((state) => state === 'reconnecting').length).toBeGreaterThan(2);
    await start({ port: Number(new URL(first.base_url).port) });
    expect([...seen, ...(await rest).map(({ seq }) => seq)]).toEqual(events.map(({ seq }) => seq));
  });

  test('outlives a machine that sleeps: all its patience is over at once, whatever waits in the socket', async () => {
    for (const every of [1, 2, 3]) {
      let sleeps = 0;
      const timers: Timers = {
        random: () => 0,
        sleep: (ms, signal) =>
          systemTimers.sleep(++sleeps % every === 0 && sleeps < 30 ? 0 : ms / 100, signal),
      };
      const server = await start({ released: 1, release_per_request: 1 });
      expect(await Array.fromAsync(watchOn(server, timers).watchTask(TASK_ID))).toEqual(events);
    }
  });
});

describe('a watch that is left', () => {
  test('while it waits for an event ends the wait and closes the connection', async () => {
    const server = await start({ released: 1 });
    const watching = watchOn(server, systemTimers).watchTask(TASK_ID);
    await watching.next();
    const waiting = watching.next();
    expect(await watching.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('as a stream that is cancelled closes the connection', async () => {
    const server = await start({ released: 1 });
    const reader = ReadableStream.from(watchOn(server, systemTimers).watchTask(TASK_ID)).getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => server.connections()).toBe(0);
  });

  test('leaves nothing on the signal of its caller, however often it came back', async () => {
    const { signal } = new AbortController();
    const server = await start({
      released: 1,
      release_per_request: 1,
      answer: () => ({ kind: 'serve', close: true }),
    });
    await Array.fromAsync(watchOn(server).watchTask(TASK_ID, { signal }));
    expect(server.asked.length).toBeGreaterThan(events.length - 2);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('waiting for the end of a task', () => {
  test('tells every event on the way and gives the state that the task has then', async () => {
    const server = await start();
    const seen: number[] = [];
    const task = await watchOn(server).waitForTask(TASK_ID, { onEvent: ({ seq }) => seen.push(seq) });
    expect(seen).toEqual(events.map(({ seq }) => seq));
    expect(task).toMatchObject({ last_seq: events.length });
  });

  test('rejects with the reason of the signal', async () => {
    const server = await start({ released: 1 });
    const stop = new AbortController();
    const onEvent = () => stop.abort('enough');
    const waiting = watchOn(server).waitForTask(TASK_ID, { signal: stop.signal, onEvent });
    await expect(waiting).rejects.toBe('enough');
  });
});
