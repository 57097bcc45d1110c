import { beforeAll, describe } from 'vitest';
import { setLibraryStage } from '../stage/set-library-stage.ts';
import { test } from '../stage/stage.ts';
import { takeScreensInAll } from '../stage/take-screens.ts';
import { takeWork } from '../stage/take-work.ts';
import { ARTICLE, CITED, SCANNED, TWIN } from '../stage/works.ts';

const stage = await setLibraryStage([CITED, ARTICLE, TWIN, SCANNED]);

describe('literature', () => {
  let article = '';
  beforeAll(async () => {
    for (const { doi } of [CITED, SCANNED, TWIN]) await takeWork(stage.client, { doi });
    article = await takeWork(stage.client, { doi: ARTICLE.doi });
  });

  test('is listed', async () => {
    const page = await stage.openPage({ path: '/literature' });
    await page.locator('.intake textarea').fill(ARTICLE.doi);
    await page.locator('.intake [type=submit]').click();
    await page.locator('.cards .notice a').waitFor();
    await takeScreensInAll(page, 'literature');
  });

  test('is looked at', async () => {
    const page = await stage.openPage({ path: `/literature/${article}` });
    await page.locator('.entry').waitFor();
    await page.locator('.citations').waitFor();
    await takeScreensInAll(page, 'work');
  });

  test('is judged', async () => {
    const page = await stage.openPage({ path: '/literature/candidates' });
    await page.locator('.comparison').first().waitFor();
    await takeScreensInAll(page, 'candidates');
  });
});
