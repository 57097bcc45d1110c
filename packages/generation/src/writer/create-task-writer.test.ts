import { AppError, type PipelineStore } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFaultyStore, type Fault, waitTurns } from '../testing/faulty-store.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createRequest } from '../testing/samples.ts';
import { createTaskWriter } from './create-task-writer.ts';
import type { WriteItem } from './write-item.ts';

const clock = createManualClock();

const createSetup = () => createMemoryStore({ request: createRequest() });

const createItem = (name: string): WriteItem => ({
  events: [{ type: 'step_started', step: 'intent_analysis', round: Number(name) }],
  concepts: [{ concept_id: name, status: 'generating' }],
  usage: { llm_calls: 1, input_tokens: 2, output_tokens: 3, cost_micro_usd: 4 },
});

const listRounds = (row: ReturnType<typeof createSetup>['row']) =>
  row.events.map((event) => ('round' in event ? event.round : -1));

/** Refuses every flush that holds a concept with a minus, whatever its number, as a failing cast would. */
const refuseBad = (store: PipelineStore): PipelineStore => ({
  ...store,
  async write(task, write) {
    await waitTurns(2);
    const isBad = write.concepts.some(({ concept_id }) => concept_id.startsWith('-'));
    return isBad ? { outcome: 'refused', cause: new Error('22P05') } : await store.write(task, write);
  },
});

describe('a task writer', () => {
  it('writes at once when idle and lets what finishes meanwhile join the next flush', async () => {
    const { row, store, claim } = createSetup();
    const writer = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    const first = writer.write(createItem('0'));
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([
      first,
      writer.write(createItem('1')),
      writer.write(createItem('2')),
      writer.write(createItem('3')),
    ]);
    expect(row.writes.map(({ concepts }) => concepts.map(({ concept_id }) => concept_id))).toEqual([
      ['0'],
      ['1', '2', '3'],
    ]);
    expect(row.writes.map(({ write_no }) => write_no)).toEqual([1, 2]);
    expect(row.usage.llm_calls).toBe(4);
  });

  it('never has more flushes under way than allowed', async () => {
    const { row, store, claim } = createSetup();
    let open = 0;
    let most = 0;
    const counted: PipelineStore = {
      ...store,
      async write(task, write) {
        most = Math.max(most, ++open);
        await waitTurns(3);
        const answer = await store.write(task, write);
        open -= 1;
        return answer;
      },
    };
    const writer = createTaskWriter({
      clock,
      task: claim('content'),
      store: counted,
      writes_per_task: 3,
    });
    const writes: Promise<void>[] = [];
    for (let name = 0; name < 20; name++) {
      writes.push(writer.write(createItem(String(name))));
      await waitTurns(1);
    }
    await Promise.all(writes);
    expect(most).toBe(3);
    expect(listRounds(row)).toEqual(Array.from({ length: 20 }, (_, name) => name));
  });

  it('goes on numbering from the last committed write of the task', async () => {
    const { row, store, claim } = createSetup();
    row.write_no = 41;
    const writer = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    await writer.write(createItem('0'));
    await writer.end({ edge: 'continue' });
    expect(row.writes[0]?.write_no).toBe(42);
    expect(row.write_no).toBe(43);
  });

  it('commits everything once and in order over a link that delays, loses and repeats', async () => {
    const fault: fc.Arbitrary<Fault> = fc.record({
      delay: fc.nat(3),
      lost: fc.constantFrom('no', 'no', 'request', 'answer'),
      repeated: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          writes_per_task: fc.integer({ min: 1, max: 4 }),
          faults: fc.array(fault, { maxLength: 30 }),
          gaps: fc.array(fc.nat(2), { minLength: 1, maxLength: 25 }),
        }),
        async ({ writes_per_task, faults, gaps }) => {
          const { row, store, claim } = createSetup();
          const writer = createTaskWriter({
            clock,
            task: claim('content'),
            store: createFaultyStore(store, faults),
            writes_per_task,
          });
          const acknowledged = await Promise.all(
            gaps.map(async (_, name) => {
              await waitTurns(gaps.slice(0, name + 1).reduce((sum, gap) => sum + gap, 0));
              await writer.write(createItem(String(name)));
              return row.concepts.has(String(name));
            }),
          );
          await writer.end({ edge: 'continue' });
          expect(acknowledged.every(Boolean)).toBe(true);
          expect(listRounds(row)).toEqual(gaps.map((_, name) => name));
          expect(row.usage.llm_calls).toBe(gaps.length);
          expect(row.writes.map(({ write_no }) => write_no)).toEqual(row.writes.map((_, index) => index + 1));
          expect(row.ending).toEqual({ edge: 'continue' });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives up only the refused items, whatever shares a flush with them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (writes_per_task, bad, spread) => {
          const { row, store, claim } = createSetup();
          const writer = createTaskWriter({
            clock,
            task: claim('content'),
            store: refuseBad(store),
            writes_per_task,
          });
          const results = await Promise.allSettled(
            bad.map(async (isBad, index) => {
              if (spread) await waitTurns(index % 3);
              await writer.write(createItem(isBad ? `-${index + 1}` : String(index + 1)));
            }),
          );
          expect(results.map(({ status }) => status === 'rejected')).toEqual(bad);
          for (const result of results) {
            if (result.status === 'rejected')
              expect(result.reason).toMatchObject({ code: 'artifact_rejected' });
          }
          const kept = bad.flatMap((isBad, index) => (isBad ? [] : [index + 1]));
          if (writes_per_task === 1 && !spread) expect(listRounds(row)).toEqual(kept);
          expect(row.concepts.size).toBe(bad.filter((isBad) => !isBad).length);
          await writer.end({ edge: 'continue' });
          expect(row.ending).toEqual({ edge: 'continue' });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('rejects everything pending and later once the lease is lost', async () => {
    const { row, store, claim } = createSetup();
    const writer = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    row.epoch += 1;
    const results = await Promise.allSettled([writer.write(createItem('0')), writer.write(createItem('1'))]);
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'written'));
    expect(codes).toEqual(['lease_lost', 'lease_lost']);
    await expect(writer.write(createItem('2'))).rejects.toMatchObject({ code: 'lease_lost' });
    await expect(writer.end({ edge: 'continue' })).rejects.toMatchObject({ code: 'lease_lost' });
    expect(writer.stopped.aborted).toBe(true);
    expect(row.writes).toEqual([]);
  });

  it('drops what is pending when it is stopped, and resolves what was committed all the same', async () => {
    const { row, store, claim } = createSetup();
    const gate = Promise.withResolvers<void>();
    const gated: PipelineStore = {
      ...store,
      async write(...sent) {
        await gate.promise;
        return await store.write(...sent);
      },
    };
    const writer = createTaskWriter({ clock, task: claim('content'), store: gated, writes_per_task: 1 });
    const underWay = writer.write(createItem('0'));
    await waitTurns(2);
    const pending = writer.write(createItem('1'));
    writer.stop(new AppError('cancelled', 'Enough.'));
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    gate.resolve();
    await underWay;
    expect(listRounds(row)).toEqual([0]);
  });

  it('stops with the store’s own error, which it does not meet by sending again', async () => {
    const { store, claim } = createSetup();
    let sendings = 0;
    const away = () => {
      sendings += 1;
      return Promise.reject(new AppError('database_unavailable', 'Away.', { retry: 'backoff' }));
    };
    const writer = createTaskWriter({
      clock,
      task: claim('content'),
      store: { ...store, write: away },
      writes_per_task: 1,
    });
    await expect(writer.write(createItem('0'))).rejects.toMatchObject({ code: 'database_unavailable' });
    await expect(writer.write(createItem('1'))).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(sendings).toBe(1);
    expect(writer.stopped.aborted).toBe(true);
  });

  it('does not wait for ever for a store that has forgotten a write', async () => {
    const { store, claim } = createSetup();
    const forgetful: PipelineStore = { ...store, write: async () => ({ outcome: 'early' }) };
    const writer = createTaskWriter({ clock, task: claim('content'), store: forgetful, writes_per_task: 1 });
    await expect(writer.write(createItem('0'))).rejects.toMatchObject({ code: 'internal_error' });
  });

  it('ends a claim only after everything that was written before', async () => {
    const { row, store, claim } = createSetup();
    const slow: PipelineStore = {
      ...store,
      async write(...sent) {
        await waitTurns(2);
        return await store.write(...sent);
      },
    };
    const writer = createTaskWriter({ clock, task: claim('content'), store: slow, writes_per_task: 2 });
    const writing = ['0', '1', '2'].map((name) => writer.write(createItem(name)));
    await writer.end({ edge: 'continue' });
    await Promise.all(writing);
    expect(listRounds(row)).toEqual([0, 1, 2]);
    expect(row.ending).toEqual({ edge: 'continue' });
  });

  it('takes nothing more once the ending is under way, whose number it would be', async () => {
    const { row, store, claim } = createSetup();
    const writer = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    const writing = writer.write(createItem('0'));
    const ending = writer.end({ edge: 'continue' });
    await expect(writer.write(createItem('1'))).rejects.toMatchObject({ code: 'internal_error' });
    await Promise.all([writing, ending]);
    expect(listRounds(row)).toEqual([0]);
    expect(row.ending).toEqual({ edge: 'continue' });
  });

  it('leaves room for another ending when one is refused', async () => {
    const { row, store, claim } = createSetup();
    const picky: PipelineStore = {
      ...store,
      end: async (task, ending) =>
        ending.edge === 'fail' ? store.end(task, ending) : { outcome: 'refused', cause: new Error('22P05') },
    };
    const writer = createTaskWriter({ clock, task: claim('content'), store: picky, writes_per_task: 1 });
    await expect(writer.end({ edge: 'continue' })).rejects.toMatchObject({ code: 'artifact_rejected' });
    await writer.end({ edge: 'fail', failure: { code: 'artifact_rejected', detail: 'No.' } });
    expect(row.write_no).toBe(1);
    await expect(writer.write(createItem('0'))).rejects.toMatchObject({ code: 'internal_error' });
  });

  it('lets what is patient wait a moment for company, and takes it along with what is not', async () => {
    const { row, store, claim } = createSetup();
    const time = createManualClock();
    const writer = createTaskWriter({ task: claim('content'), store, writes_per_task: 1, clock: time });
    const first = writer.write(createItem('0'), { patience: 'short' });
    const second = writer.write(createItem('1'), { patience: 'short' });
    await waitTurns(5);
    expect(row.writes).toEqual([]);
    time.advance(25);
    await Promise.all([first, second]);
    const third = writer.write(createItem('2'), { patience: 'short' });
    await Promise.all([third, writer.write(createItem('3'))]);
    expect(row.writes.map(({ concepts }) => concepts.map(({ concept_id }) => concept_id))).toEqual([
      ['0', '1'],
      ['2', '3'],
    ]);
    time.advance(25);
    await waitTurns(5);
    expect(row.writes).toHaveLength(2);
  });

  it('lets what nobody watches for wait longer, and takes it along with whatever is stored before', async () => {
    const { row, store, claim } = createSetup();
    const time = createManualClock();
    const writer = createTaskWriter({ task: claim('content'), store, writes_per_task: 1, clock: time });
    const alone = writer.write(createItem('0'), { patience: 'long' });
    time.advance(999);
    await waitTurns(5);
    expect(row.writes).toEqual([]);
    time.advance(1);
    await alone;
    const unwatched = writer.write(createItem('1'), { patience: 'long' });
    const watched = writer.write(createItem('2'), { patience: 'short' });
    time.advance(25);
    await Promise.all([unwatched, watched]);
    expect(row.writes.map(({ concepts }) => concepts.length)).toEqual([1, 2]);
  });

  it('lets nobody wait where there is company enough', async () => {
    const { row, store, claim } = createSetup();
    const writer = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    await Promise.all(
      ['0', '1', '2', '3'].map((name) => writer.write(createItem(name), { patience: 'short' })),
    );
    expect(row.writes.map(({ concepts }) => concepts.length)).toEqual([4]);
  });

  it('stores what is patient before the claim ends, and drops it when it is stopped', async () => {
    const { row, store, claim } = createSetup();
    const ended = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    const kept = ended.write(createItem('0'), { patience: 'short' });
    await ended.end({ edge: 'continue' });
    await kept;
    expect(listRounds(row)).toEqual([0]);
    const stopped = createTaskWriter({ clock, task: claim('content'), store, writes_per_task: 1 });
    const dropped = stopped.write(createItem('1'), { patience: 'short' });
    stopped.stop(new AppError('cancelled', 'Enough.'));
    await expect(dropped).rejects.toMatchObject({ code: 'cancelled' });
  });
});
