import { FAULTS } from '@roadwright/llm/testing';
import { expect } from 'vitest';
import { setStage, test } from './stage/stage.ts';

const CONCEPTS = 100;
/** The offline author's own outline has no more; the rest is added to it. */
const WRITTEN = 30;

const stage = setStage({
  provider: {
    latency: () => 600,
    faults: [{ answer: 'curriculum', fault: FAULTS.tooManyConcepts(CONCEPTS - WRITTEN) }],
  },
});

// How smoothly is measured by `pnpm bench frames`: here a frame waits for a core, and not for the page.
test('a course of a hundred concepts lights up to the last one, on the map and in the list', async () => {
  const { task_id } = await stage.client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { max_concepts: CONCEPTS },
  });
  const page = await stage.openPage({ path: `/tasks/${task_id}` });
  await page.getByText('All 100 concepts as a list').click();
  await page.locator('.map-node.generating').first().waitFor();
  await page.getByText('Your course is ready.').waitFor({ timeout: 60_000 });
  expect(await page.locator('.map-node.completed').count()).toBe(CONCEPTS);
  expect(await page.locator('.concepts > li.completed a').count()).toBe(CONCEPTS);
});
