import type { TaskKind } from '@roadwright/domain';
import { expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createOutline, createRequest, createSampleFramework } from '../testing/samples.ts';

/** Designs a course, with one repair, and makes it; gives which questions want another answer than before. */
async function listFresh(kind: TaskKind) {
  const cyclic = createOutline([['a', 'b']]);
  cyclic.stages[0]?.modules[0]?.concepts[0]?.prerequisites.push('b');
  const { llm, calls } = createFakeLlm(({ step }) => (step === 'curriculum' ? cyclic : undefined));
  for (const lane of ['design', 'content'] as const) {
    const framework = lane === 'content' ? { framework: createSampleFramework([['a']]) } : {};
    const { store, claim } = createMemoryStore({ request: createRequest(), kind, ...framework });
    await createTestLanes({ llm, store })[lane](claim(lane), createSignals());
  }
  return Object.fromEntries(calls.map(({ step, fresh }) => [step, fresh]));
}

it('a new task takes what is known, and has only its repairs made anew', async () => {
  expect(await listFresh('create')).toEqual({
    intent: false,
    curriculum: false,
    edit: true,
    tutorial: false,
    resources: false,
    quiz: false,
  });
});

it('a retried task has everything made anew', async () => {
  expect(await listFresh('retry')).toEqual({
    intent: true,
    curriculum: true,
    edit: true,
    tutorial: true,
    resources: true,
    quiz: true,
  });
});
