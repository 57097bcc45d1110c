import { expect, test } from 'vitest';
import { collectBody } from './collect-body.ts';

const MIB = new Uint8Array(1024 ** 2);

test('what never ends is given up at its limit, and its source closed', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield MIB;
    } finally {
      closed = true;
    }
  }
  const { bytes, error } = await collectBody(endless(), { most_bytes: 3.5 * MIB.length });
  expect(error).toMatchObject({ code: 'endless' });
  expect(bytes).toHaveLength(3.5 * MIB.length);
  expect(closed).toBe(true);
});

test('what broke off is kept with why', async () => {
  async function* broken() {
    yield Uint8Array.of(1, 2);
    throw new TypeError('terminated');
  }
  expect(await collectBody(broken(), { most_bytes: 9 })).toEqual({
    bytes: Buffer.from([1, 2]),
    error: new TypeError('terminated'),
  });
});

test('what is whole needs no end: a source that hangs is left, and one that breaks is no fault', async () => {
  const endings = [() => new Promise<void>(() => {}), () => Promise.reject(new TypeError('terminated'))];
  for (const end of endings) {
    async function* whole() {
      yield Uint8Array.of(1);
      yield Uint8Array.of(2);
      await end();
    }
    const isWhole = ([byte]: Uint8Array) => byte === 2;
    expect(await collectBody(whole(), { most_bytes: 9, isWhole })).toEqual({ bytes: Buffer.from([1, 2]) });
  }
});

test('what comes right behind the last word is kept, and its source comes to its own end', async () => {
  let ended = false;
  async function* chatty() {
    yield Uint8Array.of(1);
    yield Uint8Array.of(2);
    ended = true;
  }
  const { bytes } = await collectBody(chatty(), { most_bytes: 9, isWhole: () => true });
  expect([bytes, ended]).toEqual([Buffer.from([1, 2]), true]);
});
