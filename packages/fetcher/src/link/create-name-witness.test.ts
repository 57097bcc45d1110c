import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { createNameWitness } from './create-name-witness.ts';

const FOUND = [{ address: '192.0.2.1', family: 4 }];

function setUp(answer: (name: string) => Promise<typeof FOUND>) {
  const clock = createManualClock();
  const asked: string[] = [];
  const lookup = (name: string) => {
    asked.push(name);
    return answer(name);
  };
  return { clock, asked, ...createNameWitness({ lookup, clock }) };
}

test('one name that is found is enough, asked once for all who want to know within a minute', async () => {
  const { asked, clock, isOnline, isKnownOffline } = setUp(async (name) => {
    if (name === 'example.com') throw new Error('none');
    return FOUND;
  });
  expect(await Promise.all([isOnline(), isOnline(), isOnline()])).toEqual([true, true, true]);
  await clock.advance(59_999);
  expect(await isOnline()).toBe(true);
  expect(asked).toEqual(['example.com', 'www.iana.org']);
  await clock.advance(1);
  await isOnline();
  expect(asked).toHaveLength(4);
  expect(isKnownOffline()).toBe(false);
});

test('who finds none is offline, for half a minute without asking again', async () => {
  let isThere = false;
  const { asked, clock, isOnline, isKnownOffline } = setUp(async () => {
    if (!isThere) throw new Error('none');
    return FOUND;
  });
  expect(isKnownOffline()).toBe(false);
  expect(await isOnline()).toBe(false);
  isThere = true;
  expect([await isOnline(), isKnownOffline()]).toEqual([false, true]);
  expect(asked).toHaveLength(2);
  await clock.advance(30_000);
  expect(isKnownOffline()).toBe(false);
  expect(await isOnline()).toBe(true);
});

test('a resolver that does not answer is waited for no longer than five seconds', async () => {
  const { clock, isOnline } = setUp(() => new Promise(() => undefined));
  const waiting = isOnline();
  await clock.advance(5_000);
  expect(await waiting).toBe(false);
  expect(clock.pending).toEqual([]);
});

test('those who wait are told when it is found out, unless a site has answered within the last minute', async () => {
  const { clock, isOnline, isKnownOffline, whenOffline, noteAnswer } = setUp(async () => {
    throw new Error('none');
  });
  const told = whenOffline();
  noteAnswer();
  expect(await isOnline()).toBe(false);
  expect([isKnownOffline(), told.aborted]).toEqual([false, false]);
  await clock.advance(60_000);
  expect(await isOnline()).toBe(false);
  expect([isKnownOffline(), told.aborted, whenOffline().aborted]).toEqual([true, true, false]);
});
