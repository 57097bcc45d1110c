import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readApiConfig } from '@roadwright/config';
import { createPriceBook } from '@roadwright/llm';
import { expect, it, onTestFinished } from 'vitest';
import { createModelLookups } from './create-model-lookups.ts';

const DATABASE_URL = 'postgres://roadwright@127.0.0.1:5432/roadwright';
const prices = createPriceBook([
  {
    name: 'own',
    source: 'a contract',
    read_at: '2026-11-22',
    models: { known: { input: 1, cached_input: 1, output: 1 } },
  },
]);
const createLookups = (environment: Record<string, string>, now = () => 0) =>
  createModelLookups(readApiConfig({ DATABASE_URL, ...environment }).llm, prices, now);
const check = (environment: Record<string, string>) => createLookups(environment).findUnpricedModels();

it.each([
  ['of the one model', { LLM_MODEL: 'known' }, []],
  ['of a model without a price', { LLM_MODEL: 'secret' }, ['secret']],
  ['of the model of a single step', { LLM_MODEL: 'known', LLM_MODEL_QUIZ: 'secret' }, ['secret']],
])('a price check looks at the settings %s', async (_name, models, unpriced) => {
  expect(await check({ LLM_PROVIDER: 'openai', LLM_API_KEY: 'key', ...models })).toEqual(unpriced);
});

it('a price check without a key knows no model', async () => {
  expect(await check({ LLM_PROVIDER: 'openai' })).toBeNull();
});

it('a price check that found no model looks again after a minute, and not before', async () => {
  let asked = 0;
  let up = false;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(up ? 200 : 503).end(JSON.stringify({ data: [{ id: 'known' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const LLM_BASE_URL = `http://127.0.0.1:${port}/v1`;
  let time = 0;
  const environment = { LLM_PROVIDER: 'openai-compatible', LLM_BASE_URL };
  const { findUnpricedModels: findUnpriced } = createLookups(environment, () => time);
  expect(await Promise.all([findUnpriced(), findUnpriced()])).toEqual([null, null]);
  up = true;
  time = 59_999;
  expect(await findUnpriced()).toBeNull();
  expect(asked).toBe(1);
  time = 60_000;
  expect(await findUnpriced()).toEqual([]);
  time = 600_000;
  expect(await findUnpriced()).toEqual([]);
  expect(asked).toBe(2);
});

it('the models of a course are those of its steps, with their prices and the pace that is allowed', async () => {
  const environment = {
    LLM_PROVIDER: 'openai',
    LLM_API_KEY: 'key',
    LLM_MODEL: 'known',
    LLM_MODEL_QUIZ: 'secret',
  };
  const ceilings = { LLM_MAX_CONCURRENCY: '7', LLM_RPM: '60', LLM_TPM: '9000' };
  const models = await createLookups({ ...environment, ...ceilings }).findCourseModels();
  expect(models?.pace).toEqual({ calls_at_once: 7, calls_per_minute: 60, tokens_per_minute: 9000 });
  const tokens = { input_tokens: 2_000_000, cached_input_tokens: 0, output_tokens: 0 };
  const [known, secret] = [models?.find('tutorial'), models?.find('quiz')];
  expect([known?.model, known?.countCost(tokens)]).toEqual(['known', 2]);
  expect([secret?.model, secret?.countCost(tokens)]).toEqual(['secret', null]);
});

it('where no ceiling is set, none is reckoned with', async () => {
  const models = await createLookups({ LLM_PROVIDER: 'demo' }).findCourseModels();
  expect(models?.pace).toEqual({
    calls_at_once: 512,
    calls_per_minute: Number.POSITIVE_INFINITY,
    tokens_per_minute: Number.POSITIVE_INFINITY,
  });
  expect(await createLookups({ LLM_PROVIDER: 'openai' }).findCourseModels()).toBeNull();
});
