import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { countCost } from './count-cost.ts';
import { createPriceBook } from './create-price-book.ts';
import { findUnpricedModels } from './find-unpriced-models.ts';
import { loadPrices } from './load-prices.ts';
import type { PriceList } from './price-file.ts';

const NOW = Date.UTC(2026, 10, 22);
const PRICE = { input: 2_000_000, cached_input: 100_000, output: 10_000_000 };
const list = (given: Partial<PriceList> = {}): PriceList => ({
  name: 'own',
  source: 'a contract',
  read_at: '2026-11-01',
  models: { fast: PRICE },
  ...given,
});
const ask = (model: string, address = 'https://api.example.org/v1', at = NOW) => ({ address, model, at });

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function write(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prices-'));
  folders.push(folder);
  const path = join(folder, 'prices.json');
  await writeFile(path, text);
  return path;
}

const render = (lists: unknown) => JSON.stringify({ unit: 'micro-USD per million tokens', lists });

async function load(path?: string) {
  const loading = await loadPrices(path);
  if ('faults' in loading) throw new Error(loading.faults.join('\n'));
  return loading.prices;
}

describe('the cost of tokens', () => {
  it.each([
    ['input', { input_tokens: 1_000_000, output_tokens: 0 }, 2_000_000],
    ['output', { input_tokens: 0, output_tokens: 1000 }, 10_000],
    [
      'input from the cache is cheaper',
      { input_tokens: 1000, output_tokens: 0, cached_input_tokens: 1000 },
      100,
    ],
    ['reasoning is output already', { input_tokens: 0, output_tokens: 1000, reasoning_tokens: 900 }, 10_000],
    ['a started micro-USD is a whole one', { input_tokens: 1, output_tokens: 0, cached_input_tokens: 1 }, 1],
    [
      'more from the cache than there was',
      { input_tokens: 10, output_tokens: 0, cached_input_tokens: 50 },
      1,
    ],
    ['nothing', { input_tokens: 0, output_tokens: 0 }, 0],
  ])('%s', (_name, tokens, cost) => {
    expect(countCost(PRICE, tokens)).toBe(cost);
  });

  it('is not known past the longest prompt that the price is for', () => {
    const price = { ...PRICE, up_to_input_tokens: 100 };
    expect(countCost(price, { input_tokens: 100, output_tokens: 1 })).toBe(210);
    expect(countCost(price, { input_tokens: 101, output_tokens: 1 })).toBeNull();
  });

  it('is a whole number and never less for more tokens', () => {
    const tokens = fc.nat({ max: 2_000_000 });
    fc.assert(
      fc.property(tokens, tokens, tokens, (input_tokens, output_tokens, more) => {
        const cost = countCost(PRICE, { input_tokens, output_tokens }) ?? -1;
        expect(Number.isSafeInteger(cost)).toBe(true);
        expect(
          countCost(PRICE, { input_tokens, output_tokens: output_tokens + more }),
        ).toBeGreaterThanOrEqual(cost);
      }),
    );
  });
});

describe('a price book', () => {
  it('knows what is written in it, with the list it is from, and guesses nothing', () => {
    const book = createPriceBook([list()]);
    expect(book.find(ask('fast'))).toEqual({ ...PRICE, version: 'own@2026-11-01' });
    expect(book.find(ask('faster'))).toBeNull();
    expect(book.find(ask('toString'))).toBeNull();
  });

  it.each(['fast-2026-09-22', 'fast-20260922', 'models/fast', 'models/fast-20260922'])(
    'takes %s for fast',
    (model) => {
      expect(createPriceBook([list()]).find(ask(model))).toMatchObject(PRICE);
    },
  );

  it('lets a later list win', () => {
    const book = createPriceBook([list(), list({ name: 'new', models: { fast: { ...PRICE, input: 1 } } })]);
    expect(book.find(ask('fast'))).toMatchObject({ input: 1, version: 'new@2026-11-01' });
  });

  it('keeps a vendor’s prices to its own host', () => {
    const book = createPriceBook([list({ at: 'api.example.org' })]);
    expect(book.find(ask('fast'))).not.toBeNull();
    expect(book.find(ask('fast', 'https://elsewhere.org/v1'))).toBeNull();
  });

  it('knows from when and until when prices hold', () => {
    const book = createPriceBook([list({ from: '2026-11-22', until: '2026-11-22' })]);
    const at = (time: number) => book.find(ask('fast', 'demo', time));
    expect(
      [at(NOW - 1), at(NOW), at(NOW + 86_399_999), at(NOW + 86_400_000)].map((price) => price !== null),
    ).toEqual([false, true, true, false]);
  });
});

describe('the shipped prices', () => {
  it.each([
    ['https://api.openai.com/v1', 'gpt-6-luna'],
    ['https://api.anthropic.com/v1', 'claude-sonnet-5-5'],
    ['https://generativelanguage.googleapis.com/v1beta', 'gemini-3.8-flash'],
    ['demo', 'demo'],
  ])('know the first model at %s', async (address, model) => {
    const price = (await load()).find(ask(model, address));
    expect(price?.cached_input).toBeLessThanOrEqual(price?.input ?? -1);
    expect(price?.version).toMatch(/^\w+@\d{4}-\d{2}-\d{2}$/);
  });

  it('are added to and overridden by a file of one’s own', async () => {
    const path = await write(render([list({ models: { mine: PRICE, 'gpt-6-luna': PRICE } })]));
    const book = await load(path);
    expect(book.find(ask('mine'))).toMatchObject(PRICE);
    expect(book.find(ask('gpt-6-luna', 'https://api.openai.com/v1'))).toMatchObject(PRICE);
    expect(book.find(ask('gpt-6-sol', 'https://api.openai.com/v1'))).toMatchObject({ input: 2_000_000 });
  });

  it.each([
    ['that is not there', undefined, ['LLM_PRICES: ', 'cannot be read']],
    ['that is not JSON', '{', ['LLM_PRICES: ', 'is not JSON']],
    ['with a fault', render([list({ read_at: 'today' })]), ['LLM_PRICES: ', '/lists/0/read_at']],
    ['in another unit', '{"unit":"USD","lists":[]}', ['LLM_PRICES: ', '/unit']],
  ])('name what is wrong with a file %s', async (_name, text, words) => {
    const path = text === undefined ? '/nowhere/prices.json' : await write(text);
    const loading = await loadPrices(path);
    const faults = 'faults' in loading ? loading.faults : [];
    expect(faults).toHaveLength(1);
    for (const word of words) expect(faults[0]).toContain(word);
  });
});

describe('the models without a price', () => {
  it('are those of any step and fallback', () => {
    const provider = {
      endpoints: [
        {
          transport: { address: 'demo' },
          modelForStep: (step: string) => (step === 'quiz' ? 'other' : 'fast'),
        },
        { transport: { address: 'https://elsewhere.example/v1' }, modelForStep: () => 'stand-in' },
      ],
    };
    expect(findUnpricedModels(provider, createPriceBook([list()]), NOW)).toEqual(['other', 'stand-in']);
    expect(findUnpricedModels(provider, createPriceBook([]), NOW)).toEqual(['fast', 'other', 'stand-in']);
  });
});
