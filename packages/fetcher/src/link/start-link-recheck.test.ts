import type { DueLinks, LinkRecheckStore, Verdict } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { silentLog } from '@roadwright/telemetry';
import { expect, test } from 'vitest';
import { createDueLinks, createStateChecker } from '../testing/due-links.ts';
import { startLinkRecheck } from './start-link-recheck.ts';

const MINUTE_MS = 60_000;

/** A loop over so many lists; a fault of the store or a machine that is offline may be told. */
function setUp({ lists = 1, faults = 0, isOnline = true } = {}) {
  const clock = createManualClock();
  const waiting: DueLinks[] = Array.from({ length: lists }, () => createDueLinks({ a: 'ok' }));
  const saved: { readonly at: number; readonly verdict: Verdict; readonly next_ms: number }[] = [];
  const warnings: unknown[] = [];
  let asked = 0;
  const store: LinkRecheckStore = {
    async takeDue() {
      asked += 1;
      if (asked <= faults) throw new Error('no database');
      return waiting.shift() ?? null;
    },
    async save(_due, verdict, next_ms) {
      saved.push({ at: clock.now(), verdict, next_ms });
    },
  };
  const links = { ...createStateChecker({ a: 'dead' }), isOnline: async () => isOnline };
  const log = { ...silentLog, warn: (fields: object) => void warnings.push(fields) };
  const recheck = startLinkRecheck({ store, links, clock, random: () => 0.5, log });
  return { clock, saved, warnings, recheck, asked: () => asked };
}

test('a list that is due is asked about again and stored, and only then the next one: three in a minute', async () => {
  const { clock, saved, asked, recheck } = setUp({ lists: 10 });
  await clock.advance(MINUTE_MS - 1);
  expect(asked()).toBe(0);
  await clock.advance(MINUTE_MS);
  expect(saved.map(({ at }) => at)).toEqual([60_000, 80_000, 100_000]);
  expect(saved[0]).toMatchObject({ next_ms: 30 * 60 * MINUTE_MS, verdict: { links: [{ state: 'dead' }] } });
  await recheck.stop();
});

test('where nothing is due, nobody asks for two minutes', async () => {
  const { clock, asked, recheck } = setUp({ lists: 0 });
  await clock.advance(10 * MINUTE_MS);
  expect(asked()).toBe(5);
  await recheck.stop();
});

test('who is offline stores nothing of what is not known', async () => {
  const { clock, saved, asked, recheck } = setUp({ isOnline: false });
  await clock.advance(MINUTE_MS);
  expect([asked(), saved]).toEqual([1, []]);
  await recheck.stop();
});

test('a fault is told and ends nothing', async () => {
  const { clock, saved, warnings, recheck } = setUp({ faults: 1 });
  await clock.advance(3 * MINUTE_MS);
  expect(warnings).toEqual([{ error: new Error('no database') }]);
  expect(saved).toHaveLength(1);
  await recheck.stop();
});

test('when it is stopped it asks no more and leaves no timer behind', async () => {
  const { clock, asked, recheck } = setUp();
  await recheck.stop();
  await clock.advance(10 * MINUTE_MS);
  expect([asked(), clock.pending]).toEqual([0, []]);
});
