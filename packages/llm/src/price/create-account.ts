/** Money that is set aside for one attempt. */
export interface Reservation {
  /** Books what the attempt really cost, once. */
  settle(cost_micro_usd: number): void;
}

interface Wish {
  readonly estimate_micro_usd: number;
  /** Lower goes first when attempts have to wait for each other's bills. */
  readonly order: number;
  readonly signal: AbortSignal;
}

/** Money that may be spent, and who spends it. */
export interface Account {
  /**
   * Resolves when there is money for the attempt whatever those under way will cost; null when there is none for it and
   * will be none. A cheaper one may still find room. Rejects with the signal's reason when that aborts first.
   */
  reserve(wish: Wish): Promise<Reservation | null>;
  /** What is spent and booked. */
  spent(): number;
}

interface AccountTerms {
  readonly limit_micro_usd: number;
  /** What others have spent of it; may grow. */
  readonly spentBefore: () => number;
}

interface Waiter extends Wish {
  admit(): void;
  refuse(): void;
}

/**
 * Attempts under way are counted at so many times their estimate. So each of them may cost that much more than expected,
 * and the limit is still overspent by no more than one attempt's error: that of the last one.
 */
const DOUBT = 2;

/** Opens an account; nothing is spent from it yet. */
export function createAccount({ limit_micro_usd, spentBefore }: AccountTerms): Account {
  const waiting: Waiter[] = [];
  let booked = 0;
  let reserved = 0;
  const spent = () => spentBefore() + booked;

  function judge(estimate: number): 'admit' | 'wait' | 'refuse' {
    if (spent() + estimate > limit_micro_usd) return 'refuse';
    return spent() + DOUBT * reserved + estimate <= limit_micro_usd ? 'admit' : 'wait';
  }

  function serve(): void {
    for (let head = waiting[0]; head !== undefined; head = waiting[0]) {
      const verdict = judge(head.estimate_micro_usd);
      if (verdict === 'wait') return;
      waiting.shift();
      if (verdict === 'admit') head.admit();
      else head.refuse();
    }
  }

  function createReservation(estimate: number): Reservation {
    reserved += estimate;
    return {
      settle(cost) {
        reserved -= estimate;
        booked += cost;
        serve();
      },
    };
  }

  return {
    spent,
    reserve: (wish) =>
      new Promise((resolve, reject) => {
        const { estimate_micro_usd, order, signal } = wish;
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(signal.reason);
          serve();
        };
        const done = (answer: () => Reservation | null) => () => {
          signal.removeEventListener('abort', leave);
          resolve(answer());
        };
        const waiter: Waiter = {
          ...wish,
          admit: done(() => createReservation(estimate_micro_usd)),
          refuse: done(() => null),
        };
        signal.addEventListener('abort', leave, { once: true });
        const place = waiting.findIndex((other) => other.order > order);
        waiting.splice(place === -1 ? waiting.length : place, 0, waiter);
        serve();
      }),
  };
}
