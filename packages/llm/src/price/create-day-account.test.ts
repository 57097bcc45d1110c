import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, it } from 'vitest';
import { createDayAccount } from './create-day-account.ts';

const MORNING = Date.UTC(2026, 10, 22, 9);
const MIDNIGHT = Date.UTC(2026, 10, 23);

function openDays(readSpending: (since: number) => Promise<number>) {
  const clock = createManualClock(MORNING);
  const open = createDayAccount({ limit_micro_usd: 1000, readSpending }, clock);
  const reserve = async (estimate_micro_usd: number, signal = new AbortController().signal) =>
    await (await open(signal)).reserve({ estimate_micro_usd, order: 0, signal });
  return { clock, open, reserve };
}

describe('the account of a day', () => {
  it('counts what the other processes have spent since midnight, and its own', async () => {
    const asked: number[] = [];
    const { reserve } = openDays(async (since) => {
      asked.push(since);
      return 600;
    });
    (await reserve(300))?.settle(300);
    expect(await reserve(200)).toBeNull();
    expect(asked).toEqual([Date.UTC(2026, 10, 22)]);
  });

  it('asks for the others’ spending now and then, and holds nobody up for it', async () => {
    let others = 0;
    let slow = Promise.resolve();
    const { clock, reserve } = openDays(async () => {
      await slow;
      return others;
    });
    (await reserve(100))?.settle(100);
    others = 950;
    const answered = Promise.withResolvers<void>();
    slow = answered.promise;
    await clock.advance(30_000);
    (await reserve(100))?.settle(0);
    answered.resolve();
    await clock.advance(0);
    expect(await reserve(100)).toBeNull();
  });

  it('holds nobody up however slow a later answer is, and asks nothing twice', async () => {
    let asked = 0;
    const { clock, reserve } = openDays(() => {
      asked += 1;
      return asked === 1 ? Promise.resolve(900) : new Promise(() => undefined);
    });
    await reserve(1);
    for (const _of of [1, 2, 3]) {
      await clock.advance(3000);
      expect(await reserve(1)).not.toBeNull();
    }
    expect(asked).toBe(2);
    await clock.advance(30_000);
    await reserve(1);
    expect(asked).toBe(3);
  });

  it('asks every 30 seconds, and every 3 once more than four fifths are spent', async () => {
    const asked: number[] = [];
    let others = 0;
    const { clock, reserve } = openDays(async () => {
      asked.push(clock.now() - MORNING);
      return others;
    });
    const pass = async (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        await clock.advance(1000);
        (await reserve(1))?.settle(0);
      }
    };
    await reserve(1);
    await pass(30);
    (await reserve(800))?.settle(801);
    await pass(7);
    expect(asked).toEqual([0, 30_000, 33_000, 36_000]);
    others = 199;
    await pass(2);
    expect(await reserve(1)).toBeNull();
  });

  it('goes on with what it knows when nobody answers, and asks again soon', async () => {
    let up = false;
    const { clock, reserve } = openDays(async () => {
      if (up) return 1000;
      throw new Error('no database');
    });
    expect(await reserve(100)).not.toBeNull();
    up = true;
    await clock.advance(3000);
    await reserve(100);
    expect(await reserve(100)).toBeNull();
  });

  it('waits 5 seconds for the first answer and no longer', async () => {
    const answered = Promise.withResolvers<number>();
    const { clock, reserve } = openDays(() => answered.promise);
    const came: unknown[] = [];
    const waiting = [reserve(100), reserve(100)].map((each) => each.then((made) => came.push(made)));
    await clock.advance(4999);
    expect(came).toEqual([]);
    await clock.advance(1);
    await Promise.all(waiting);
    expect(came).toEqual([expect.anything(), expect.anything()]);
    expect(clock.pending).toEqual([]);
    answered.resolve(1000);
    await clock.advance(0);
    expect(await reserve(1)).toBeNull();
  });

  it('lets one that is called off go at once, and the others wait on', async () => {
    const answered = Promise.withResolvers<number>();
    const { clock, reserve } = openDays(() => answered.promise);
    const stop = new AbortController();
    const called_off = reserve(100, stop.signal);
    const other = reserve(100);
    stop.abort(new Error('called off'));
    await expect(called_off).rejects.toThrow('called off');
    await expect(reserve(100, stop.signal)).rejects.toThrow('called off');
    answered.resolve(0);
    expect(await other).not.toBeNull();
    expect(clock.pending).toEqual([]);
  });

  it('begins anew at midnight UTC', async () => {
    const { clock, reserve } = openDays(async (since) => (since === MIDNIGHT ? 0 : 1000));
    expect(await reserve(1)).toBeNull();
    await clock.advance(MIDNIGHT - MORNING);
    expect(await reserve(1000)).not.toBeNull();
  });
});
