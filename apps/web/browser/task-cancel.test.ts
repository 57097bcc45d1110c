import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage();

async function open(review: 'auto' | 'human'): Promise<Page> {
  const { task_id } = await stage.client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { review, max_concepts: 6 },
  });
  return await stage.openPage({ path: `/tasks/${task_id}` });
}

async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText('Cancelled.').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel', exact: true }).count()).toBe(0);
  await expectAccessible(page);
}

describe('a task', () => {
  test('is cancelled while it waits for a review, and its form goes', async () => {
    const page = await open('human');
    await page.getByRole('button', { name: 'Yes, write it' }).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await cancel(page);
    expect(await page.getByRole('button', { name: 'Yes, write it' }).count()).toBe(0);
  });

  test('is cancelled while no worker has begun it, and is written after all', async () => {
    await stage.system.workers[0]!.kill();
    const page = await open('auto');
    await page.getByText('Waiting for a worker').waitFor();
    await cancel(page);
    expect(await page.getByRole('link', { name: 'Read the course' }).count()).toBe(0);
    await stage.system.addWorker();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Your course is ready.').waitFor();
  });
});
