import { describe } from 'vitest';
import { setStage, test } from '../stage/stage.ts';
import { takeScreens } from '../stage/take-screens.ts';
import { GOALS } from '../stage/write-course.ts';

const FEEDBACK = { en: 'Add more practice', zh: '增加更多练习' } as const;

const stage = setStage();

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('an outline is reviewed in two rounds', async () => {
    const { task_id } = await stage.client.createRoadmap({
      preferences: { learning_goal: GOALS[language], primary_language: language },
      options: { review: 'human', max_concepts: 12 },
    });
    const page = await stage.openPage({ language, path: `/tasks/${task_id}` });
    await page.locator('.map-node').first().waitFor();
    await page.locator('.verdict').waitFor();
    await takeScreens(page, 'review');
    await page.locator('.answer textarea').fill(FEEDBACK[language]);
    await page.locator('.answer [type=submit]').click();
    await page.locator('.map-node.added').waitFor();
    await page.locator('.outline .changed-tag').first().waitFor();
    await page.locator('.desk').evaluate((desk) => desk.scrollIntoView());
    await page.locator('.node-row.added .node-name').click();
    await takeScreens(page, 'review-round-2');
    await stage.client.cancelTask(task_id);
  });
});
