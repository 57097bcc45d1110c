import { curriculumFormat } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { createTestClient, createTestScope, renderInput } from '../testing/create-test-client.ts';
import { createDemoTransport } from './create-demo-transport.ts';

const PROMPT = {
  system: 'S',
  user: renderInput({ learning_goal: 'Learn Rust', max_concepts: 3 }),
  version: 't@1',
};
const createCall = (signal = new AbortController().signal) => ({
  prompt: PROMPT,
  scope: createTestScope(),
  signal,
  step: 'curriculum' as const,
  format: curriculumFormat,
});

test('the offline author works as a provider, with figures and without a network', async () => {
  const { client } = createTestClient({ transport: createDemoTransport() });
  const { value, usage, model } = await client.writeObject(createCall());
  expect(value.stages).toHaveLength(3);
  expect(model).toBe('model-for-curriculum');
  expect(usage.output_tokens).toBeGreaterThan(100);
});

test('it can take its time, and stops when it is told', async () => {
  const clock = createManualClock();
  const { client } = createTestClient({
    transport: createDemoTransport({ latency: () => 500, clock }),
    clock,
  });
  let done = false;
  const answer = client.writeObject(createCall()).finally(() => {
    done = true;
  });
  await clock.advance(499);
  expect(done).toBe(false);
  await clock.advance(1);
  expect((await answer).usage.llm_calls).toBe(1);
  const controller = new AbortController();
  const aborted = client.writeObject(createCall(controller.signal));
  controller.abort(new Error('stop'));
  await expect(aborted).rejects.toThrow('stop');
});
