import { describe } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage();

describe('a page without a live connection', () => {
  test('asks instead and says so, and is live again once that can be had', async () => {
    const { task_id } = await stage.client.createRoadmap({
      preferences: { learning_goal: 'Learn Rust ownership' },
      options: { review: 'human', max_concepts: 6 },
    });
    const page = await stage.openPage();
    let blocked = true;
    await page.route('**/events*', async (route) => {
      const stream = route.request().headers().accept === 'text/event-stream';
      await (blocked && stream ? route.abort() : route.continue());
    });
    await page.goto(`/tasks/${task_id}`);
    await page.getByText('No live connection can be had here').waitFor();
    await page.getByText('Asking every two seconds', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Is this the course you want?' }).waitFor();
    await expectAccessible(page);
    blocked = false;
    // A stream is tried again every half minute.
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByText('No live connection can be had here').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Yes, write it' }).click();
    await page.getByText('Your course is ready.').waitFor();
  });
});
