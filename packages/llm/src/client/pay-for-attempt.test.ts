import { AppError, type LlmAttempt, type LlmBudget, type LlmStep } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, it } from 'vitest';
import { createAdaptiveLimiter } from '../limiter/create-adaptive-limiter.ts';
import type { DayBudget } from '../price/create-day-account.ts';
import { createPriceBook } from '../price/create-price-book.ts';
import { createTestScope } from '../testing/create-test-client.ts';
import type { LlmTransport, TokenCount } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';
import { createLlmClient } from './create-llm-client.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
// One micro-USD per token of output, nothing for input: a tutorial is expected to cost 2,500.
const MODEL_PRICE = { input: 0, cached_input: 0, output: 1_000_000 };
const prices = createPriceBook([
  { name: 'test', source: 'here', read_at: '2026-11-22', models: { priced: MODEL_PRICE } },
]);

interface Options {
  readonly tokens?: TokenCount | undefined;
  readonly answered?: string;
  readonly fails?: boolean;
  readonly takes_ms?: number;
  readonly day_budget?: DayBudget;
  readonly max_concurrency?: number;
  /** Cuts the first answer short. */
  readonly cuts_first?: boolean;
  readonly modelForStep?: (step: LlmStep) => string;
}

/** A client whose answers cost what the test says. */
function createClient(options: Options = {}) {
  const {
    takes_ms = 1000,
    answered = 'priced',
    fails = false,
    day_budget,
    modelForStep = () => 'priced',
  } = options;
  const { max_concurrency = 100, cuts_first = false } = options;
  const tokens = 'tokens' in options ? options.tokens : { input_tokens: 10, output_tokens: 2500 };
  const clock = createManualClock(NOW);
  const attempts: LlmAttempt[] = [];
  let in_flight = 0;
  let most_in_flight = 0;
  const transport: LlmTransport = {
    address: 'https://api.example.org/v1',
    key_variable: 'LLM_API_KEY',
    async *stream() {
      most_in_flight = Math.max(most_in_flight, ++in_flight);
      try {
        await new Promise<void>((resolve) => clock.after(takes_ms, resolve));
        if (fails) throw new TransportError('No.', { status: 400 });
        yield { type: 'text', text: 'Done.' };
        yield {
          type: 'finish',
          reason: cuts_first && attempts.length === 0 ? 'length' : 'stop',
          model: answered,
          ...(tokens === undefined ? {} : { tokens }),
        };
      } finally {
        in_flight -= 1;
      }
    },
  };
  const client = createLlmClient({
    endpoints: [
      {
        transport,
        limiterFor: () => createAdaptiveLimiter({ max_concurrency, clock, random: () => 0 }),
        modelForStep,
      },
    ],
    clock,
    random: () => 0,
    prices,
    day_budget,
    observer: { onAttempt: (attempt) => attempts.push(attempt) },
  });
  const write = (budget?: LlmBudget, signal = new AbortController().signal) => {
    const written = client.writeText({
      step: 'tutorial',
      prompt: { system: 's', user: 'u', version: 'v@1' },
      scope: createTestScope(),
      signal,
      ...(budget === undefined ? {} : { budget }),
    });
    return written.then(
      ({ usage }) => usage.cost_micro_usd,
      (error: AppError) => error.code ?? String(error),
    );
  };
  return { client, clock, write, attempts, mostInFlight: () => most_in_flight };
}

const budget = (limit_micro_usd: number, spent_micro_usd = 0): LlmBudget => ({
  limit_micro_usd,
  spent_micro_usd,
});

describe('an attempt’s bill', () => {
  it('tells what it cost, by which list and which model', async () => {
    const { clock, write, attempts } = createClient({
      tokens: { input_tokens: 10, output_tokens: 300, cached_input_tokens: 4, reasoning_tokens: 200 },
      answered: 'priced-2026-09-22',
    });
    const written = write();
    await clock.advance(1000);
    expect(await written).toBe(300);
    expect(attempts).toEqual([
      {
        step: 'tutorial',
        scope: createTestScope(),
        attempt: 1,
        address: 'https://api.example.org/v1',
        model: 'priced',
        answered_model: 'priced-2026-09-22',
        outcome: 'ok',
        tokens: { input_tokens: 10, output_tokens: 300, cached_input_tokens: 4, reasoning_tokens: 200 },
        estimated: false,
        cost_micro_usd: 300,
        price_version: 'test@2026-11-22',
        queued_ms: 0,
        first_token_ms: 1000,
        duration_ms: 1000,
        at: NOW + 1000,
      },
    ]);
  });

  it('says when the tokens are our own count', async () => {
    const { clock, write, attempts } = createClient({ tokens: undefined });
    const written = write();
    await clock.advance(1000);
    expect(await written).toBe(2);
    expect(attempts).toMatchObject([{ estimated: true, cost_micro_usd: 2 }]);
  });

  it('is unknown for a model without a price, and so is the sum', async () => {
    const { clock, write, attempts } = createClient({ modelForStep: () => 'secret', answered: 'secret' });
    const written = write();
    await clock.advance(1000);
    expect(await written).toBeNull();
    expect(attempts).toMatchObject([{ cost_micro_usd: null, price_version: null }]);
  });

  it('is told of a failed attempt as well', async () => {
    const { clock, write, attempts } = createClient({ fails: true });
    const written = write(budget(5000));
    await clock.advance(1000);
    expect(await written).toBe('llm_bad_request');
    expect(attempts).toMatchObject([{ outcome: 'bad_request', cost_micro_usd: 0 }]);
  });
});

describe('a budget', () => {
  it('is spent to its end and no further, whatever starts at once', async () => {
    const { clock, write, attempts } = createClient();
    const own = budget(10_000);
    const all = Array.from({ length: 8 }, () => write(own));
    await clock.advance(20_000);
    const results = await Promise.all(all);
    expect(results.filter((cost) => cost === 2500)).toHaveLength(4);
    expect(results.filter((code) => code === 'budget_exhausted')).toHaveLength(4);
    expect(attempts).toHaveLength(4);
  });

  it('that is ample slows nothing down', async () => {
    const { clock, write, mostInFlight } = createClient();
    const own = budget(100_000);
    const all = Array.from({ length: 8 }, () => write(own));
    await clock.advance(1000);
    await Promise.all(all);
    expect(mostInFlight()).toBe(8);
  });

  it('counts what earlier claims have spent', async () => {
    const { clock, write, attempts } = createClient();
    const refused = write(budget(10_000, 8000));
    await clock.advance(0);
    expect(await refused).toBe('budget_exhausted');
    expect(attempts).toEqual([]);
  });

  it('refuses a call that it has no room for, and goes on with those that it has room for', async () => {
    const { clock, write } = createClient({ tokens: { input_tokens: 10, output_tokens: 100 } });
    const own = budget(2100);
    expect(await write(own)).toBe('budget_exhausted');
    // By now the client knows that answers are short.
    const other = write(budget(100_000));
    await clock.advance(1000);
    await other;
    const later = write(own);
    await clock.advance(1000);
    expect(await later).toBe(100);
  });

  it('cannot be kept where the price is unknown, and then nothing is asked', async () => {
    const { write, attempts } = createClient({ modelForStep: () => 'secret' });
    expect(await write(budget(1_000_000))).toBe('price_unknown');
    expect(attempts).toEqual([]);
  });

  it('gives back what an attempt had set aside that was called off before it was sent', async () => {
    const { clock, write } = createClient();
    const own = budget(5000);
    const first = write(own);
    await clock.advance(0);
    const stop = new AbortController();
    const waiting = write(own, stop.signal);
    await clock.advance(0);
    stop.abort(new AppError('cancelled', 'Stopped.'));
    expect(await waiting).toBe('cancelled');
    await clock.advance(1000);
    await first;
    const second = write(own);
    await clock.advance(1000);
    expect(await second).toBe(2500);
  });

  it('books an attempt once, also when the next one of its call is called off', async () => {
    const { clock, write } = createClient({ cuts_first: true, max_concurrency: 1 });
    const own = budget(10_000);
    const stop = new AbortController();
    const cut = write(own, stop.signal);
    await clock.advance(0);
    const other = write(own);
    await clock.advance(1000);
    stop.abort(new AppError('cancelled', 'Stopped.'));
    expect(await cut).toBe('cancelled');
    await clock.advance(1000);
    expect(await other).toBe(2500);
    for (const _of of [1, 2]) {
      const later = write(own);
      await clock.advance(1000);
      expect(await later).toBe(2500);
    }
    expect(await write(own)).toBe('budget_exhausted');
  });

  it('gives back what the day had no money for', async () => {
    const midnight = Date.UTC(2026, 10, 23);
    const readSpending = async (since: number) => (since === midnight ? 0 : 10_000);
    const { clock, write } = createClient({ day_budget: { limit_micro_usd: 10_000, readSpending } });
    const own = budget(5000);
    expect(await write(own)).toBe('budget_exhausted');
    await clock.advance(midnight - NOW);
    const later = write(own);
    await clock.advance(1000);
    expect(await Promise.race([later, 'it still waits'])).toBe(2500);
  });

  it('of the day holds for all tasks together', async () => {
    const day_budget = { limit_micro_usd: 10_000, readSpending: async () => 4000 };
    const { clock, write } = createClient({ day_budget });
    const all = [write(), write(budget(50_000)), write()];
    await clock.advance(10_000);
    expect((await Promise.all(all)).toSorted()).toEqual([2500, 2500, 'budget_exhausted']);
  });
});

describe('the estimate of a step', () => {
  it('follows what its calls really cost, and is unknown without a price', async () => {
    const { client, clock, write } = createClient({
      tokens: { input_tokens: 10, output_tokens: 5000 },
      modelForStep: (step) => (step === 'quiz' ? 'secret' : 'priced'),
    });
    expect(client.estimateCost('tutorial')).toBe(2500);
    const written = write();
    await clock.advance(1000);
    await written;
    expect(client.estimateCost('tutorial')).toBe(3000);
    expect(client.estimateCost('quiz')).toBeNull();
  });
});
