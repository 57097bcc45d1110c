import { awaitOrLeave, type TimerClock } from '@roadwright/domain';
import { type Account, createAccount } from './create-account.ts';

/** What all tasks of all processes together may cost in a day (UTC). */
export interface DayBudget {
  readonly limit_micro_usd: number;
  /** Sums what the other processes have spent since then (milliseconds since 1970). */
  readonly readSpending: (since: number) => Promise<number>;
}

const DAY_MS = 86_400_000;
/** So long the others' spending may be out of date while there is much money left, and a question may be without answer. */
const REFRESH_MS = 30_000;
/** So long when little is left, or when the last question failed. */
const SOON_MS = 3000;
const LITTLE_LEFT = 0.8;
/** A database that hangs must not hold up all calls of a day. */
const FIRST_ANSWER_MS = 5000;

interface Day {
  readonly since: number;
  readonly account: Account;
  /** Resolves with the first answer, or when nobody should wait for it any longer. */
  readonly ready: Promise<void>;
  /** What the others had spent when it was last asked. */
  others: number;
  asked_at: number;
  state: 'asking' | 'answered' | 'failed';
}

/**
 * Gives the account of the present day. Calls wait only for the day's first word of what the others have spent, for 5 s at
 * most; rejects with the signal's reason when that aborts first. Later questions run beside the calls, so the others'
 * spending is up to 30 s old, and up to 3 s once more than 80 % of the limit are spent, plus the time of the question
 * itself; by what they spend meanwhile the limit may be overspent. While nobody answers, the last figure stands.
 */
export function createDayAccount(
  { limit_micro_usd, readSpending }: DayBudget,
  clock: TimerClock,
): (signal: AbortSignal) => Promise<Account> {
  let today: Day | undefined;

  async function ask(day: Day): Promise<void> {
    const asked_at = clock.now();
    Object.assign(day, { asked_at, state: 'asking' });
    const settle = (state: 'answered' | 'failed') => {
      // A late answer says nothing about the question after it.
      if (day.asked_at === asked_at) day.state = state;
    };
    try {
      // Spending of a day only grows, so that an answer which comes late cannot take anything back.
      day.others = Math.max(day.others, await readSpending(day.since));
      settle('answered');
    } catch {
      settle('failed');
    }
  }

  function isDue({ account, asked_at, state }: Day): boolean {
    const scarce = account.spent() > LITTLE_LEFT * limit_micro_usd;
    const soon = state === 'failed' || (state === 'answered' && scarce);
    return clock.now() - asked_at >= (soon ? SOON_MS : REFRESH_MS);
  }

  function openDay(since: number): Day {
    const account = createAccount({ limit_micro_usd, spentBefore: () => day.others });
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    const day: Day = { since, account, ready, others: 0, asked_at: 0, state: 'asking' };
    const stopWaiting = clock.after(FIRST_ANSWER_MS, resolve);
    void ask(day).finally(() => {
      stopWaiting();
      resolve();
    });
    return day;
  }

  return async (signal) => {
    const now = clock.now();
    const since = now - (now % DAY_MS);
    if (today?.since !== since) today = openDay(since);
    else if (isDue(today)) void ask(today);
    const { account, ready } = today;
    await awaitOrLeave(ready, signal);
    return account;
  };
}
