import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, createAccount, type Reservation } from './create-account.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const open = (limit_micro_usd: number, before = 0) =>
  createAccount({ limit_micro_usd, spentBefore: () => before });

/** Asks for money and keeps what came of it. */
function ask(account: Account, estimate_micro_usd: number, order = 0) {
  const answer: { is: Reservation | null | 'waiting' } = { is: 'waiting' };
  const stop = new AbortController();
  account.reserve({ estimate_micro_usd, order, signal: stop.signal }).then(
    (reservation) => {
      answer.is = reservation;
    },
    () => undefined,
  );
  const settle = (cost: number) => {
    if (answer.is === null || answer.is === 'waiting') throw new Error('there is no reservation');
    answer.is.settle(cost);
  };
  return { answer, settle, stop: () => stop.abort(new Error('stopped')) };
}

describe('an account', () => {
  it('lets everything through that it has money for, at once', async () => {
    const account = open(1000);
    const asked = [100, 100, 100].map((estimate) => ask(account, estimate));
    await turn();
    expect(asked.map(({ answer }) => typeof answer.is)).toEqual(['object', 'object', 'object']);
    expect(asked.some(({ answer }) => answer.is === null)).toBe(false);
  });

  it('counts what was spent before', async () => {
    const { answer } = ask(open(1000, 950), 100);
    await turn();
    expect(answer.is).toBeNull();
  });

  it('has an attempt wait while those under way may still cost too much, and lets it go by their bills', async () => {
    const account = open(250);
    const first = ask(account, 100);
    const second = ask(account, 100);
    await turn();
    expect(second.answer.is).toBe('waiting');
    first.settle(90);
    await turn();
    expect(second.answer.is).not.toBe('waiting');
    expect(second.answer.is).not.toBeNull();
    expect(account.spent()).toBe(90);
  });

  it('lets those of lower order go first', async () => {
    const account = open(250);
    const first = ask(account, 100);
    const late = ask(account, 100, 7);
    const early = ask(account, 100, 3);
    await turn();
    first.settle(100);
    await turn();
    expect([early.answer.is !== 'waiting', late.answer.is]).toEqual([true, 'waiting']);
  });

  it('refuses what is too dear, and goes on serving what is not', async () => {
    const account = open(250);
    const first = ask(account, 100);
    const large = ask(account, 100);
    const small = ask(account, 40);
    await turn();
    expect([large.answer.is, small.answer.is]).toEqual(['waiting', 'waiting']);
    first.settle(200);
    await turn();
    expect([large.answer.is, small.answer.is]).toEqual([null, expect.anything()]);
    small.settle(40);
    const [dear, cheap] = [ask(account, 11), ask(account, 10)];
    await turn();
    expect([dear.answer.is, cheap.answer.is]).toEqual([null, expect.anything()]);
  });

  it('lets one that waits be called off, and serves those behind it', async () => {
    const account = open(250);
    ask(account, 100);
    const large = ask(account, 150);
    const small = ask(account, 40);
    await turn();
    expect(small.answer.is).toBe('waiting');
    large.stop();
    await turn();
    expect(small.answer.is).not.toBe('waiting');
  });

  it('is overspent by no more than one attempt’s error, when attempts cost up to twice their estimate', async () => {
    const attempt = fc.record({
      estimate: fc.integer({ min: 1, max: 50 }),
      error: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 500 }),
        fc.array(attempt, { minLength: 1, maxLength: 40 }),
        async (limit, attempts) => {
          const account = open(limit);
          const asked = attempts.map(({ estimate }) => ask(account, estimate));
          const open_ones = new Set(asked.keys());
          while (open_ones.size > 0) {
            await turn();
            const next = [...open_ones].find((index) => asked[index]?.answer.is !== 'waiting');
            if (next === undefined) throw new Error('everybody waits');
            open_ones.delete(next);
            const { estimate, error } = attempts[next] ?? { estimate: 0, error: 0 };
            if (asked[next]?.answer.is !== null) asked[next]?.settle(Math.floor(estimate * error));
          }
          const worst = Math.max(...attempts.map(({ estimate, error }) => estimate * error - estimate));
          expect(account.spent()).toBeLessThanOrEqual(limit + Math.max(0, worst));
        },
      ),
      { numRuns: 50 },
    );
  });
});
