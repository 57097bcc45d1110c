import type { EventFrame, News } from '@roadwright/db';
import { silentLog } from '@roadwright/telemetry';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createHub } from './create-hub.ts';
import type { EndReason } from './subscription.ts';

const QUIET = { connected: 3_600_000, disconnected: 3_600_000 };

/** So long that two of them are not sent at once. */
const LONG = 'x'.repeat(40_000);

/** Event rows of some tasks, with the query that the database answers. */
function createEventTable(text = '') {
  const rows = new Map<string, EventFrame[]>();
  const deleted = new Set<string>();
  return {
    append(task_id: string, type: EventFrame['type'] = 'step_started') {
      const events = rows.get(task_id) ?? [];
      const seq = events.length + 1;
      events.push({ task_id, seq, type, at_ms: Date.now(), frame: `${task_id} ${seq} ${text}` });
      rows.set(task_id, events);
    },
    drop(task_id: string) {
      rows.delete(task_id);
      deleted.add(task_id);
    },
    count: (task_id: string) => rows.get(task_id)?.length ?? 0,
    read: (watched: readonly { task_id: string; after: number }[], limit: number): News => ({
      frames: watched.flatMap(({ task_id, after }) =>
        (rows.get(task_id) ?? []).filter(({ seq }) => seq > after).slice(0, limit),
      ),
      gone: watched.flatMap(({ task_id }) => (deleted.has(task_id) ? [task_id] : [])),
    }),
  };
}

/** A client that notes what it gets and goes on from there when it connects again. */
function createClient(hub: ReturnType<typeof createHub>, task_id: string) {
  const got: number[] = [];
  const ends: EndReason[] = [];
  let leave = (): void => undefined;
  return {
    got,
    ends,
    connect(hold: () => Promise<void> | undefined = () => undefined) {
      leave();
      let left = false;
      const end = hub.subscribe({
        task_id,
        after: got.at(-1) ?? 0,
        onFrames: (frames) => {
          if (left) throw new Error('a frame came after the client had left');
          got.push(...frames.map(({ seq }) => seq));
          return hold();
        },
        onEnd: (reason) => ends.push(reason),
      });
      leave = () => {
        left = true;
        end();
      };
    },
    drop: () => leave(),
  };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('createHub', () => {
  it('gives every reader each event once and in order, however appends, reads, failures and reconnects interleave', async () => {
    const task = fc.constantFrom('a', 'b');
    const command = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('append' as const), task, signal: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('connect' as const), client: fc.nat(5), slow: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), client: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('state' as const), connected: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(command, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', LONG),
        async (scheduler, commands, page_size, text) => {
          const table = createEventTable(text);
          let failing = false;
          let inFlight = 0;
          const hub = createHub({
            closing: new AbortController().signal,
            log: silentLog,
            page_size,
            task_share: 1,
            poll_ms: QUIET,
            readNew: async (watched, limit) => {
              expect(++inFlight).toBe(1);
              await scheduler.schedule(Promise.resolve(), 'query sent');
              const fails = failing;
              failing = false;
              const news = table.read(watched, limit);
              await scheduler.schedule(Promise.resolve(), 'rows back');
              inFlight--;
              if (fails) throw new Error('the database is away');
              return news;
            },
          });
          const clients = ['a', 'a', 'a', 'b', 'b', 'b'].map((id) => createClient(hub, id));
          const hold = () => scheduler.schedule(Promise.resolve(), 'swallowed');
          const run = (step: (typeof commands)[number]) => {
            if (step.do === 'append') {
              table.append(step.task);
              if (step.signal) hub.wake([step.task]);
            } else if (step.do === 'connect') clients[step.client]?.connect(step.slow ? hold : undefined);
            else if (step.do === 'drop') clients[step.client]?.drop();
            else if (step.do === 'state') hub.setConnected(step.connected);
            else failing = true;
          };
          for (const step of commands)
            void scheduler.schedule(Promise.resolve(), step.do).then(() => run(step));
          await scheduler.waitIdle();
          for (const id of ['a', 'b']) table.append(id, 'task_completed');
          for (const client of clients) client.connect();
          hub.setConnected(true);
          await scheduler.waitIdle();
          hub.setConnected(true);
          await scheduler.waitIdle();
          clients.forEach(({ got, ends }, index) => {
            expect(got).toEqual(upTo(table.count(index < 3 ? 'a' : 'b')));
            expect(ends).toEqual(['task_ended']);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads for all sockets of a task, and for all tasks, with one query for each wake-up', async () => {
    const table = createEventTable();
    const readNew = vi.fn(async (...query: Parameters<typeof table.read>) => table.read(...query));
    const hub = createHub({ closing: new AbortController().signal, log: silentLog, poll_ms: QUIET, readNew });
    const clients = ['a', 'a', 'b'].map((id) => createClient(hub, id));
    for (const client of clients) client.connect();
    await settle();
    readNew.mockClear();
    for (const id of ['a', 'b', 'c']) table.append(id);
    hub.wake(['a', 'b', 'c']);
    await settle();
    expect(readNew).toHaveBeenCalledOnce();
    expect(readNew.mock.calls[0]?.[0]).toEqual([
      { task_id: 'a', after: 0 },
      { task_id: 'b', after: 0 },
    ]);
    expect(clients.map(({ got }) => got)).toEqual([[1], [1], [1]]);
  });

  it('gives a slow reader nothing more until it has swallowed, and the others everything at once', async () => {
    const table = createEventTable(LONG);
    const hub = createHub({
      closing: new AbortController().signal,
      log: silentLog,
      poll_ms: QUIET,
      readNew: async (...query) => table.read(...query),
    });
    const swallowed = Promise.withResolvers<void>();
    const slow = createClient(hub, 'a');
    const quick = createClient(hub, 'a');
    slow.connect(() => swallowed.promise);
    quick.connect();
    for (let count = 0; count < 5; count++) table.append('a');
    hub.wake(['a']);
    await settle();
    expect([slow.got, quick.got]).toEqual([[1], upTo(5)]);
    swallowed.resolve();
    await settle();
    expect(slow.got).toEqual(upTo(5));
  });

  it('lets nobody wait for the long history of another task', async () => {
    const table = createEventTable();
    for (let count = 0; count < 100; count++) table.append('a');
    table.append('b');
    const progress: (readonly [number, number])[] = [];
    const hub = createHub({
      closing: new AbortController().signal,
      log: silentLog,
      poll_ms: QUIET,
      page_size: 20,
      readNew: async (...query) => {
        progress.push([long.got.length, short.got.length]);
        return table.read(...query);
      },
    });
    const long = createClient(hub, 'a');
    const short = createClient(hub, 'b');
    for (const client of [long, short]) client.connect();
    await settle();
    expect([long.got, short.got]).toEqual([upTo(100), [1]]);
    expect(progress.find(([, got]) => got === 1)?.[0]).toBeLessThan(100);
  });

  it('tells the news to those who have the rest, although others come to its long history all the time', async () => {
    const table = createEventTable();
    for (let count = 0; count < 100; count++) table.append('a');
    const comers: ReturnType<typeof createClient>[] = [];
    const hub = createHub({
      closing: new AbortController().signal,
      log: silentLog,
      poll_ms: QUIET,
      page_size: 20,
      readNew: async (...query) => {
        if (comers.length < 200) {
          const comer = createClient(hub, 'a');
          comers.push(comer);
          comer.connect();
        }
        if (comers.length === 20) table.append('a');
        if (comers.length === 100) heard.push(live.got.at(-1) ?? 0, comers[0]?.got.length ?? 0);
        return table.read(...query);
      },
    });
    const heard: number[] = [];
    const live = createClient(hub, 'a');
    live.connect();
    for (let turn = 0; turn < 200; turn++) await settle();
    expect(heard).toEqual([101, 101]);
    for (const { got } of [live, ...comers]) expect(got).toEqual(upTo(101));
  });

  it('lets the process do other things while it serves the many readers of one task', async () => {
    const table = createEventTable();
    const hub = createHub({
      closing: new AbortController().signal,
      log: silentLog,
      poll_ms: QUIET,
      readNew: async (...query) => table.read(...query),
    });
    const clients = Array.from({ length: 1_000 }, () => createClient(hub, 'a'));
    for (const client of clients) client.connect();
    table.append('a');
    const count = () => clients.filter(({ got }) => got.length === 1).length;
    hub.wake(['a']);
    const seen: number[] = [];
    while (count() < clients.length) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(count());
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(clients.map(({ got }) => got)).toEqual(clients.map(() => [1]));
  });

  it('finds events, and the end of a deleted task, whose signal was lost: soon while it hears nothing, later otherwise', async () => {
    vi.useFakeTimers();
    try {
      const table = createEventTable();
      const hub = createHub({
        closing: new AbortController().signal,
        log: silentLog,
        readNew: async (...query) => table.read(...query),
      });
      const client = createClient(hub, 'a');
      client.connect();
      await settle();
      table.append('a');
      await vi.advanceTimersByTimeAsync(2_000);
      expect(client.got).toEqual([1]);
      hub.setConnected(true);
      await settle();
      table.append('a');
      await vi.advanceTimersByTimeAsync(9_000);
      expect(client.got).toEqual([1]);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(client.got).toEqual([1, 2]);
      table.drop('a');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(client.ends).toEqual(['task_deleted']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends all who read a deleted task, also one that has yet to swallow, and nobody else', async () => {
    const table = createEventTable(LONG);
    const counts: number[] = [];
    const hub = createHub({
      closing: new AbortController().signal,
      log: silentLog,
      poll_ms: QUIET,
      readNew: async (...query) => table.read(...query),
      onCount: (count) => counts.push(count),
    });
    const swallowed = Promise.withResolvers<void>();
    const [slow, quick, other] = [createClient(hub, 'a'), createClient(hub, 'a'), createClient(hub, 'b')];
    slow.connect(() => swallowed.promise);
    for (const client of [quick, other]) client.connect();
    for (const task_id of ['a', 'a', 'b']) table.append(task_id);
    hub.wake(['a', 'b']);
    await settle();
    table.drop('a');
    hub.wake(['a', 'b']);
    await settle();
    swallowed.resolve();
    await settle();
    expect([slow, quick, other].map(({ got, ends }) => [got, ends])).toEqual([
      [[1], ['task_deleted']],
      [[1, 2], ['task_deleted']],
      [[1], []],
    ]);
    expect(counts.at(-1)).toBe(1);
  });

  it('ends whoever comes to a task just as it is deleted', async () => {
    const table = createEventTable();
    table.append('a');
    const client = createClient(
      createHub({
        closing: new AbortController().signal,
        log: silentLog,
        poll_ms: QUIET,
        readNew: async (...query) => table.read(...query),
      }),
      'a',
    );
    table.drop('a');
    client.connect();
    await settle();
    expect([client.got, client.ends]).toEqual([[], ['task_deleted']]);
  });

  it('ends every subscription when the process drains, and takes no new one', async () => {
    const closing = new AbortController();
    const counts: number[] = [];
    const hub = createHub({
      closing: closing.signal,
      log: silentLog,
      poll_ms: QUIET,
      readNew: async () => ({ frames: [], gone: [] }),
      onCount: (count) => counts.push(count),
    });
    const clients = ['a', 'b'].map((id) => createClient(hub, id));
    for (const client of clients) client.connect();
    await settle();
    closing.abort();
    clients[0]?.connect();
    expect(clients.map(({ ends }) => ends)).toEqual([['closing', 'closing'], ['closing']]);
    expect(counts).toEqual([1, 2, 1, 0]);
  });
});
