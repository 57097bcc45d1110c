import type { ErrorCode, LlmBudget, LlmStep, LlmTokens, TimerClock } from '@roadwright/domain';
import { countCost } from './count-cost.ts';
import { type Account, createAccount, type Reservation } from './create-account.ts';
import { createDayAccount, type DayBudget } from './create-day-account.ts';
import type { PriceBook } from './create-price-book.ts';
import { createExpectedTokens } from './expected-tokens.ts';

/** What an attempt has cost, by which list; null where no price is known. */
export interface Bill {
  readonly cost_micro_usd: number | null;
  readonly price_version: string | null;
}

interface Asked {
  readonly step: LlmStep;
  readonly address: string;
  readonly model: string;
}

interface Attempted extends Asked {
  /** The model that answered, where the provider says so; a server may answer with another one than was asked. */
  readonly answered_model: string | null;
  readonly tokens: LlmTokens;
  /** Whether the tokens are our own count, perhaps of an answer that broke off. */
  readonly estimated: boolean;
}

interface Wish extends Asked {
  readonly prompt_tokens: number;
  readonly budget: LlmBudget | undefined;
  readonly order: number;
  readonly signal: AbortSignal;
}

/** Why there is no money for an attempt. */
interface Refusal {
  readonly code: Extract<ErrorCode, 'budget_exhausted' | 'price_unknown'>;
  readonly detail: string;
}

/** Leave to spend; a cost that is not known is booked as it was estimated. */
interface Admission {
  settle(cost_micro_usd: number | null): void;
}

/** Knows what attempts cost and lets through what the budgets have money for. */
export interface Cashier {
  bill(attempted: Attempted): Bill;
  /** About what one attempt of a step costs; its prompt's length makes the word better. */
  estimate(asked: Asked, prompt_tokens?: number): number | null;
  /** Resolves when there is money, or with why there will be none. Rejects with the signal's reason when that aborts first. */
  admit(wish: Wish): Promise<Admission | Refusal>;
}

interface CashierParts {
  readonly prices: PriceBook;
  readonly day_budget?: DayBudget | undefined;
  readonly clock: TimerClock;
}

const FREE: Admission = { settle: () => undefined };

/** Opens the till of one client: one account per claim that has a budget, and one for the day. */
export function createCashier({ prices, day_budget, clock }: CashierParts): Cashier {
  const expected = createExpectedTokens();
  const accounts = new WeakMap<LlmBudget, Account>();
  const openToday = day_budget && createDayAccount(day_budget, clock);
  const find = (address: string, model: string) => prices.find({ address, model, at: clock.now() });

  function openAccount(budget: LlmBudget): Account {
    const { limit_micro_usd, spent_micro_usd } = budget;
    const account =
      accounts.get(budget) ?? createAccount({ limit_micro_usd, spentBefore: () => spent_micro_usd });
    accounts.set(budget, account);
    return account;
  }

  const estimate: Cashier['estimate'] = ({ step, address, model }, prompt_tokens) => {
    const price = find(address, model);
    const { input_tokens, output_tokens } = expected.of(step);
    return price && countCost(price, { input_tokens: prompt_tokens ?? input_tokens, output_tokens });
  };

  return {
    estimate,
    bill({ step, address, model, answered_model, tokens, estimated }) {
      if (!estimated) expected.learn(step, tokens);
      const price = (answered_model && find(address, answered_model)) || find(address, model);
      if (!price) return { cost_micro_usd: null, price_version: null };
      return { cost_micro_usd: countCost(price, tokens), price_version: price.version };
    },
    async admit(wish) {
      const { budget } = wish;
      if (budget === undefined && openToday === undefined) return FREE;
      const estimate_micro_usd = estimate(wish, wish.prompt_tokens);
      if (estimate_micro_usd === null) return refuseUnpriced(wish.model);
      const asked = { ...wish, estimate_micro_usd };
      const own = budget && openAccount(budget);
      const first = own && (await own.reserve(asked));
      if (first === null) return refuseTask(budget, own, estimate_micro_usd);
      const second = openToday && (await reserveToday(openToday, asked, first));
      if (second === null) return refuseDay(day_budget);
      return {
        settle(cost) {
          first?.settle(cost ?? estimate_micro_usd);
          second?.settle(cost ?? estimate_micro_usd);
        },
      };
    },
  };
}

/** What the task has set aside is given back when the day has no money for it. */
async function reserveToday(
  openToday: (signal: AbortSignal) => Promise<Account>,
  asked: Parameters<Account['reserve']>[0],
  first: Reservation | undefined,
): Promise<Reservation | null> {
  let reserved: Reservation | null = null;
  try {
    reserved = await (await openToday(asked.signal)).reserve(asked);
    return reserved;
  } finally {
    if (reserved === null) first?.settle(0);
  }
}

const refuseUnpriced = (model: string): Refusal => ({
  code: 'price_unknown',
  detail: `The price of ${model} is not known, so that no budget can be kept. Name it in LLM_PRICES, or leave the budget out.`,
});

const refuseTask = (
  budget: LlmBudget | undefined,
  account: Account | undefined,
  estimate: number,
): Refusal => ({
  code: 'budget_exhausted',
  detail: `The budget of ${budget?.limit_micro_usd} micro-USD has no room for this call: ${account?.spent()} are spent, and it would cost about ${estimate}.`,
});

const refuseDay = (day: DayBudget | undefined): Refusal => ({
  code: 'budget_exhausted',
  detail: `The budget of all tasks together, ${day?.limit_micro_usd} micro-USD a day (LLM_DAILY_BUDGET_MICRO_USD), has no room for this call. The next day begins at midnight UTC.`,
});
