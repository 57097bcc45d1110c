import type { TaskEvent } from '@roadwright/domain';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createRoadwrightClient } from '../create-client.ts';
import { createCourseEvents, TASK_ID } from '../testing/task-events.ts';
import { type Answer, startTaskServer, type TaskServer } from '../testing/task-server.ts';
import { systemTimers, type Timers } from '../transport/timers.ts';
import type { Connection } from './connection.ts';
import type { WatchOptions } from './watch-task.ts';

/** Real timers, but a second lasts so many milliseconds. */
const hurried = (second_ms: number): Timers => ({
  sleep: (ms, signal) => systemTimers.sleep((ms * second_ms) / 1000, signal),
  random: () => 0.5,
});

const open: TaskServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(script: Parameters<typeof startTaskServer>[0]): Promise<TaskServer> {
  const server = await startTaskServer(script);
  open.push(server);
  return server;
}

interface Watching extends WatchOptions {
  readonly second_ms?: number;
  readonly task_id?: string;
}

async function collect(server: TaskServer, { second_ms = 20, task_id = TASK_ID, ...options }: Watching = {}) {
  const client = createRoadwrightClient({ base_url: server.base_url, timers: hurried(second_ms) });
  const connections: Connection[] = [];
  const onConnection = (connection: Connection) => connections.push(connection);
  const events: TaskEvent[] = [];
  for await (const event of client.watchTask(task_id, { onConnection, ...options })) events.push(event);
  return { events, states: connections.map(({ state }) => state) };
}

const events = createCourseEvents(5);
/** Answers the first requests so, and every later one well. */
const firstly =
  (...answers: readonly Answer[]) =>
  ({ count }: { count: number }) =>
    answers[count - 1];

const GONE: Answer = { kind: 'status', status: 404 };

describe('a watch on a healthy server', () => {
  test('gives every event in order and ends after the terminal one', async () => {
    const server = await start({ events });
    expect(await collect(server)).toEqual({ events, states: ['connecting', 'live'] });
    expect(server.asked).toEqual(['stream 0']);
  });

  test('starts behind the event that was seen last', async () => {
    const server = await start({ events });
    expect((await collect(server, { after: 4 })).events).toEqual(events.slice(4));
  });

  test('gives events as they come, one connection long', async () => {
    const server = await start({ events, released: 1 });
    const client = createRoadwrightClient({ base_url: server.base_url });
    const seen: number[] = [];
    for await (const { seq } of client.watchTask(TASK_ID)) {
      seen.push(seq);
      server.release(1);
    }
    expect(seen).toEqual(events.map(({ seq }) => seq));
    expect(server.asked).toEqual(['stream 0']);
  });

  test('ends without an event when the task was over and all was seen', async () => {
    const server = await start({ events });
    expect((await collect(server, { after: events.length })).events).toEqual([]);
  });
});

describe('a watch on a faulty server', () => {
  test('sees every event once, wherever the connection is cut', { timeout: 60_000 }, async () => {
    const bytes = events.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)) + 20, 0);
    for (let cut = 1; cut < bytes; cut += 37) {
      const server = await start({ events, answer: firstly({ kind: 'serve', cut }) });
      expect((await collect(server, { second_ms: 4 })).events).toEqual(events);
      await server.close();
    }
  });

  test('drops what the server repeats', async () => {
    const cut = 700;
    const server = await start({
      events,
      answer: firstly({ kind: 'serve', cut }, { kind: 'serve', again: 2, cut }, { kind: 'serve', again: 9 }),
    });
    expect((await collect(server)).events).toEqual(events);
  });

  test('asks again when an event is missing in the stream', async () => {
    const server = await start({ events, answer: firstly({ kind: 'serve', skip: 2 }) });
    expect((await collect(server)).events).toEqual(events);
    expect(server.asked).toEqual(['stream 0', 'stream 0']);
  });

  test('gives the last event of a task that ended long ago, when the others are stored no more', async () => {
    const server = await start({ events, answer: () => ({ kind: 'serve', skip: events.length - 1 }) });
    expect((await collect(server)).events).toEqual(events.slice(-1));
    expect(server.asked).toEqual(['stream 0', 'page 0']);
  });

  test('refuses stored events that have a gap', async () => {
    const server = await start({ events, answer: () => ({ kind: 'serve', skip: 2 }) });
    await expect(collect(server)).rejects.toMatchObject({ code: 'unexpected_answer' });
  });

  test('goes on after a restart of the server, and says so', async () => {
    const down: Answer[] = [{ kind: 'reset' }, { kind: 'status', status: 503 }];
    const answer = firstly({ kind: 'serve', close: true }, ...down, ...down, { kind: 'reset' });
    const server = await start({ events, answer, released: 1, release_per_request: 1 });
    const { events: seen, states } = await collect(server);
    expect(seen).toEqual(events);
    expect(states).toContain('reconnecting');
    expect(states.at(-1)).toBe('live');
  });

  test('waits as long as the server asks for', async () => {
    const waited: number[] = [];
    const server = await start({
      events,
      answer: firstly({ kind: 'status', status: 503, retry_after: '7' }),
    });
    const timers: Timers = {
      random: () => 0,
      sleep: (ms, signal) => {
        if (ms !== 5_000 && ms !== 35_000) waited.push(ms); // the patience with a silent stream
        return systemTimers.sleep(ms / 100, signal);
      },
    };
    const client = createRoadwrightClient({ base_url: server.base_url, timers });
    for await (const _event of client.watchTask(TASK_ID));
    expect(waited).toEqual([7_000]);
  });

  test.for([404, 401])('gives up at once on a %i', async (status) => {
    const server = await start({ events, answer: () => ({ kind: 'status', status }) });
    await expect(collect(server)).rejects.toMatchObject({ status, request_id: 'request-1' });
    expect(server.asked).toHaveLength(1);
  });

  test.for<[string, Parameters<typeof startTaskServer>[0]['answer'] & object]>([
    ['a stream', ({ count }) => (count === 1 ? { kind: 'serve', close: true } : GONE)],
    ['polls', ({ stream, count }) => (stream ? { kind: 'html' } : count > 3 ? GONE : undefined)],
  ])('throws when its task is deleted while it is watched by %s', async ([_way, answer]) => {
    const server = await start({ events, answer, released: 2 });
    await expect(collect(server)).rejects.toMatchObject({ status: 404, code: 'task_not_found' });
    expect(server.asked.at(-1)).toMatch(/ 2$/);
  });

  test('throws on a task that does not exist', async () => {
    const server = await start({ events });
    await expect(collect(server, { task_id: 'another' })).rejects.toMatchObject({
      status: 404,
      code: 'task_not_found',
    });
  });
});

describe('a watch that cannot have a stream', () => {
  const polling = ['connecting', 'polling'];

  test.for<Answer>([{ kind: 'html' }, { kind: 'status', status: 406 }, { kind: 'hold' }])(
    'polls when the stream is answered with %o',
    async (refusal) => {
      const answer = ({ stream }: { stream: boolean }) => (stream ? refusal : undefined);
      const server = await start({ events, answer, released: 2, release_per_request: 1 });
      const { events: seen, states } = await collect(server);
      expect(seen).toEqual(events);
      expect(states.slice(0, 2)).toEqual(polling);
    },
  );

  test('polls when streams keep failing although polls go well', async () => {
    const answer = ({ stream }: { stream: boolean }): Answer | undefined =>
      stream ? { kind: 'garbage' } : undefined;
    const server = await start({ events, answer, released: 2, release_per_request: 1 });
    const { events: seen, states } = await collect(server);
    expect(seen).toEqual(events);
    expect(states.at(-1)).toBe('polling');
  });

  test('goes back to the stream when there is one again', async () => {
    const answer = ({ stream, count }: { stream: boolean; count: number }): Answer | undefined =>
      stream && count === 1 ? { kind: 'html' } : undefined;
    const server = await start({ events, answer, released: 1 });
    const watching = collect(server, {
      second_ms: 1,
      onConnection: ({ state }) => {
        if (state === 'live') server.release(events.length);
      },
    });
    expect((await watching).events).toEqual(events);
    expect(server.asked.at(-1)).toBe('stream 1');
  });
});

describe('a watch that is stopped', () => {
  test('ends quietly when its signal is aborted while it waits', async () => {
    const server = await start({ events, released: 3 });
    const stop = new AbortController();
    const client = createRoadwrightClient({ base_url: server.base_url });
    const seen: number[] = [];
    for await (const { seq } of client.watchTask(TASK_ID, { signal: stop.signal })) {
      seen.push(seq);
      if (seq === 3) stop.abort();
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  test('ends quietly while it waits to reconnect', async () => {
    const server = await start({ events, answer: () => ({ kind: 'reset' }) });
    const stop = new AbortController();
    const onConnection = ({ state }: Connection) => {
      if (state === 'reconnecting') stop.abort();
    };
    const watching = collect(server, { second_ms: 1000, signal: stop.signal, onConnection });
    expect((await watching).events).toEqual([]);
  });

  test('closes its connection when the reader leaves', async () => {
    const server = await start({ events, released: 3 });
    const client = createRoadwrightClient({ base_url: server.base_url });
    for await (const _event of client.watchTask(TASK_ID)) break;
    await server.close(); // would wait for the connection
  });
});

test('every event is seen once and in order, whatever the network does', { timeout: 120_000 }, async () => {
  const fault: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({ kind: fc.constant('serve' as const), cut: fc.nat(2500), again: fc.nat(4) }),
    fc.record({
      kind: fc.constant('serve' as const),
      skip: fc.integer({ min: 1, max: 3 }),
      cut: fc.nat(900),
    }),
    fc.constantFrom<Answer>(
      { kind: 'serve', close: true },
      { kind: 'reset' },
      { kind: 'html' },
      { kind: 'garbage' },
    ),
    fc.constantFrom<Answer>({ kind: 'hold' }, { kind: 'status', status: 503 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 12 }),
      fc.nat(6),
      fc.nat(7),
      async (faults, step, after) => {
        // A page with a gap or a foreign one is final, and one that never comes lasts 30 s: only streams get these.
        const answer = ({ stream, count }: { stream: boolean; count: number }) => {
          const next = faults[count - 1];
          const streamOnly =
            next !== undefined && (['html', 'hold', 'garbage'].includes(next.kind) || 'skip' in next);
          return streamOnly && !stream ? undefined : next;
        };
        const server = await start({ events, answer, released: 1, release_per_request: step + 1 });
        const { events: seen } = await collect(server, { second_ms: 2, after });
        await server.close();
        expect(seen).toEqual(events.slice(after));
      },
    ),
    { numRuns: 60 },
  );
});
