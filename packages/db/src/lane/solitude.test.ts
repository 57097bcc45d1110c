import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolitude, type LoneStay, type Solitude, type Stay } from './solitude.ts';

/** Says whether a promise has resolved once everything that can happen now has happened. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

const PATIENT = new AbortController().signal;

/** Joins with all the patience there is. */
const join = async (solitude: Solitude, patience = PATIENT): Promise<Stay> =>
  (await solitude.join(patience))!;

describe('solitude', () => {
  test('lets any number join, and one be alone once they have left', async () => {
    const solitude = createSolitude();
    const [one, other] = [await join(solitude), await join(solitude)];
    const alone = solitude.joinAlone();
    one.leave();
    expect(await isSettled(alone)).toBe(false);
    expect(solitude).toMatchObject({ wanted: true, busy: true });
    other.leave();
    expect(await isSettled(alone)).toBe(true);
    expect(solitude).toMatchObject({ wanted: false, busy: true });
  });

  test('keeps newcomers waiting behind one who waits to be alone, and while it is', async () => {
    const solitude = createSolitude();
    const first = await join(solitude);
    const alone = solitude.joinAlone();
    const newcomer = join(solitude);
    expect(await isSettled(newcomer)).toBe(false);
    first.leave();
    const stay = await alone;
    expect(await isSettled(newcomer)).toBe(false);
    stay.leave();
    expect(await isSettled(newcomer)).toBe(true);
  });

  test('lets others in beside one that has proven itself', async () => {
    const solitude = createSolitude();
    const stay = await solitude.joinAlone();
    const newcomer = join(solitude);
    stay.admit();
    expect(await isSettled(newcomer)).toBe(true);
    const next = solitude.joinAlone();
    stay.leave();
    stay.admit();
    expect(await isSettled(next)).toBe(false);
    (await newcomer).leave();
    expect(await isSettled(next)).toBe(true);
  });

  test('lets nobody wait longer than it wants to, and forgets it then', async () => {
    const solitude = createSolitude();
    const stay = await solitude.joinAlone();
    const patience = new AbortController();
    const impatient = solitude.join(patience.signal);
    const next = solitude.joinAlone();
    patience.abort();
    expect(await impatient).toBeNull();
    stay.leave();
    expect(await isSettled(next)).toBe(true);
    (await next).leave();
    expect(solitude).toMatchObject({ busy: false, wanted: false });
    (await join(solitude, AbortSignal.timeout(60_000))).leave();
  });

  test('never has anybody beside one who is alone, and forgets nobody', async () => {
    const act = fc.constantFrom('join', 'alone', 'leave', 'leave', 'admit');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const solitude = createSolitude();
        const here = new Map<Stay, 'beside' | 'alone'>();
        const enter = (coming: Promise<Stay | LoneStay>) =>
          void coming.then((stay) => here.set(stay, 'admit' in stay ? 'alone' : 'beside'));
        const settle = () => new Promise((resolve) => setImmediate(resolve));
        const leave = () => {
          const [stay] = here.keys();
          if (stay === undefined) return;
          here.delete(stay);
          stay.leave();
        };
        let came = 0;
        for (const next of acts) {
          if (next === 'join') enter(join(solitude));
          if (next === 'alone') enter(solitude.joinAlone());
          if (next === 'join' || next === 'alone') came += 1;
          if (next === 'leave') leave();
          if (next === 'admit') {
            const lone = [...here].find(([, how]) => how === 'alone')?.[0] as LoneStay | undefined;
            if (lone !== undefined) {
              here.set(lone, 'beside');
              lone.admit();
            }
          }
          await settle();
          if ([...here.values()].includes('alone')) expect(here.size).toBe(1);
          expect(solitude.busy).toBe(here.size > 0);
        }
        for (let turn = 0; turn < came && (solitude.busy || solitude.wanted); turn++) {
          leave();
          await settle();
        }
        expect(solitude).toMatchObject({ busy: false, wanted: false });
      }),
    );
  });
});
