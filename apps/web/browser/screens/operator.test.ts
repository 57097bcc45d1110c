import { describe } from 'vitest';
import { setStage, test } from '../stage/stage.ts';
import { takeScreensInAll } from '../stage/take-screens.ts';
import { GOALS } from '../stage/write-course.ts';

const stage = setStage({ provider: { latency: ({ number }) => 400 + 150 * (number % 9) }, workers: 2 });

describe('the operator', () => {
  test('sees courses being written', async () => {
    const page = await stage.openPage({ path: '/operator' });
    for (const max_concepts of [2, 5, 8, 12, 16]) {
      await stage.client.createRoadmap({
        preferences: { learning_goal: GOALS.en },
        options: { max_concepts },
      });
    }
    await page.getByRole('row', { name: /^New course complete [2-9]/ }).waitFor();
    const phone = await stage.openPage({ path: '/operator', width: 390 });
    await phone.locator('.plot canvas').first().waitFor();
    await takeScreensInAll(page, 'operator');
    await takeScreensInAll(phone, 'operator-phone');
  });

  test('or anybody else comes to an address without a page', async () => {
    const page = await stage.openPage({ path: '/nowhere' });
    await page.locator('h1').waitFor();
    await takeScreensInAll(page, 'not-found');
  });
});
