import { expect, test } from 'vitest';
import { createGuessLimit } from './create-guess-limit.ts';

const PER_MINUTE = 20;

/** A limit, and a lookup that ends in a later turn and knows only names that begin with "right". */
function createLooked() {
  const limit = createGuessLimit({ per_minute: PER_MINUTE, clock: () => 0 });
  const looked: string[] = [];
  const lookUp = (name: string) => async () => {
    looked.push(name);
    await new Promise(setImmediate);
    return name.startsWith('right') ? name : null;
  };
  const look = (name: string, address = 'a') => limit.look({ address, name }, lookUp(name));
  const lookAgain = (name: string) => limit.lookAgain({ address: 'a', name }, lookUp(name));
  return { limit, looked, look, lookAgain };
}
const names = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} ${at}`);

test('of any number of wrong ones at once no more are looked up than one after the other', async () => {
  const { looked, look } = createLooked();
  const outcomes = await Promise.allSettled(names('wrong', 500).map((name) => look(name)));
  expect(looked).toHaveLength(PER_MINUTE);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(500 - PER_MINUTE);
  expect(refused[0]).toMatchObject({ reason: { code: 'rate_limited' } });
  expect(await look('right', 'another address')).toBe('right');
});

test('any number of right ones at once is let in, also after some wrong ones', async () => {
  const { look } = createLooked();
  for (const name of names('wrong', PER_MINUTE - 1)) await look(name);
  const right = names('right', 100);
  expect(await Promise.all(right.map((name) => look(name)))).toEqual(right);
});

test('the same one at once counts once, and waits for nothing', async () => {
  const { looked, look } = createLooked();
  const looking = Promise.all(Array.from({ length: 100 }, () => look('right')));
  expect(looked).toHaveLength(0);
  await Promise.resolve();
  expect(looked).toHaveLength(100);
  expect(new Set(await looking)).toEqual(new Set(['right']));
});

test('what was right before is looked up whatever else is wrong, and counts when it is wrong now', async () => {
  const { look, lookAgain } = createLooked();
  for (const name of names('wrong', PER_MINUTE - 1)) await look(name);
  expect(await lookAgain('revoked')).toBeNull();
  await expect(look('right')).rejects.toMatchObject({ code: 'rate_limited' });
  expect(await lookAgain('right')).toBe('right');
});

test('a lookup that fails is no guess, and lets the others on', async () => {
  const { limit, look } = createLooked();
  for (const name of names('wrong', PER_MINUTE - 1)) await look(name);
  const failing = limit.look({ address: 'a', name: 'x' }, () => Promise.reject(new Error('no database')));
  const waiting = look('right');
  await expect(failing).rejects.toThrow('no database');
  expect(await waiting).toBe('right');
});
