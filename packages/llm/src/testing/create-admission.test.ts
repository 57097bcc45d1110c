import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import { type AdmissionLimits, createAdmission } from './create-admission.ts';

const setUp = (limits: AdmissionLimits) => {
  const clock = createManualClock();
  return { clock, admission: createAdmission(limits, clock) };
};

describe('what is admitted', () => {
  test('a full bucket is there at first, and fills all the time', async () => {
    const { clock, admission } = setUp({ rpm: 60, burst_s: 2 });
    expect([1, 2].map(() => admission.admit(0))).toEqual([undefined, undefined]);
    expect(admission.admit(0)).toEqual({ short_of: 'requests', wait_ms: 1000 });
    await clock.advance(999);
    expect(admission.admit(0)).toMatchObject({ short_of: 'requests' });
    await clock.advance(1);
    expect(admission.admit(0)).toBeUndefined();
    expect(admission.figures).toMatchObject({ admitted: 3, refused: 2 });
  });

  test('without limits everything is', () => {
    const { admission } = setUp({});
    expect(admission.admit(1e9)).toBeUndefined();
    expect(admission.budgets()).toEqual({});
  });

  test('tokens have a bucket of their own, which a call larger than it may enter when it is full, for a debt', async () => {
    const { clock, admission } = setUp({ rpm: 600, tpm: 6000, burst_s: 1 });
    expect(admission.admit(500)).toBeUndefined();
    expect(admission.admit(1)).toEqual({ short_of: 'tokens', wait_ms: 1010 });
    await clock.advance(2000);
    expect(admission.admit(100)).toBeUndefined();
  });

  test('refused calls use up the limit where the provider counts them, however often they come', async () => {
    const admitAll = async (counts_refused: boolean) => {
      const { clock, admission } = setUp({ rpm: 60, burst_s: 1, counts_refused });
      for (let tenth = 0; tenth < 100; tenth++) {
        admission.admit(0);
        await clock.advance(100);
      }
      return admission.figures.admitted;
    };
    expect(await admitAll(false)).toBe(10);
    expect(await admitAll(true)).toBe(1);
  });

  test('no more at once than there is room for; who was refused for that has used up nothing', () => {
    const { admission } = setUp({ rpm: 60, max_concurrency: 1, counts_refused: true });
    admission.admit(0);
    const seat = admission.serve({ service_ms: 1000 });
    expect(admission.admit(0)).toEqual({ short_of: 'concurrency', wait_ms: 0 });
    seat.finish();
    expect(admission.admit(0)).toBeUndefined();
    expect(admission.budgets().requests?.remaining).toBe(58);
  });

  test('a changed limit holds at once, and no more is left than it can hold', async () => {
    const { clock, admission } = setUp({ rpm: 600 });
    admission.setRpm(60);
    expect(admission.budgets().requests).toEqual({ limit: 60, remaining: 60, reset_ms: 0 });
    for (let call = 0; call < 60; call++) admission.admit(0);
    expect(admission.admit(0)).toMatchObject({ wait_ms: 1000 });
    await clock.advance(30_000);
    expect(admission.budgets().requests).toEqual({ limit: 60, remaining: 30, reset_ms: 30_000 });
  });
});

describe('how it is served', () => {
  const serveAll = (slots: number | undefined, clock = createManualClock()) => {
    const admission = createAdmission(slots === undefined ? {} : { slots }, clock);
    const log: string[] = [];
    const serve = (name: string, hangs = false) =>
      admission.serve({
        service_ms: 100,
        hangs,
        begin: () => log.push(`${name} begins`),
        end: () => log.push(`${name} ends`),
      });
    return { clock, admission, log, serve };
  };

  test('without slots all at once; with slots the others wait in line', async () => {
    const free = serveAll(undefined);
    free.serve('a');
    free.serve('b');
    expect(free.log).toEqual(['a begins', 'b begins']);
    const lined = serveAll(1);
    lined.serve('a');
    lined.serve('b');
    expect(lined.admission).toMatchObject({ serving: 1, waiting: 1 });
    await lined.clock.advance(200);
    expect(lined.log).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
    expect(lined.admission).toMatchObject({ serving: 0, waiting: 0 });
  });

  test('a server without a line stops when nobody waits any more', async () => {
    const { admission, log, serve, clock } = serveAll(undefined);
    serve('a').leave();
    expect(admission.serving).toBe(0);
    await clock.advance(200);
    expect(log).toEqual(['a begins']);
    expect(admission.figures.wasted_ms).toBe(0);
  });

  test('a server with a line goes on for nobody, whether it had begun or not', async () => {
    const { admission, log, serve, clock } = serveAll(1);
    const seats = [serve('a'), serve('b'), serve('c')];
    seats[0]?.leave();
    seats[1]?.leave();
    seats[1]?.leave();
    expect(admission.serving).toBe(1);
    await clock.advance(300);
    expect(log).toEqual(['a begins', 'c begins', 'c ends']);
    expect(admission.figures).toMatchObject({ worked_ms: 300, wasted_ms: 200 });
  });

  test('what is whole before its time frees its seat, once', async () => {
    const { admission, log, serve, clock } = serveAll(1);
    const seat = serve('a');
    serve('b');
    seat.finish();
    seat.finish();
    seat.leave();
    expect(log).toEqual(['a begins', 'b begins']);
    expect(admission).toMatchObject({ serving: 1, waiting: 0, figures: { wasted_ms: 0 } });
    await clock.advance(100);
    expect(log.at(-1)).toBe('b ends');
  });

  test('what hangs keeps its seat until it is left, even one that it got too late', async () => {
    const { admission, log, serve, clock } = serveAll(1);
    const first = serve('a', true);
    const second = serve('b', true);
    serve('c');
    await clock.advance(1000);
    expect(log).toEqual(['a begins']);
    second.leave();
    first.leave();
    expect(log).toEqual(['a begins', 'c begins']);
    expect(admission).toMatchObject({ serving: 1, waiting: 0 });
  });
});
