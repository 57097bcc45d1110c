import { setStage, test } from '../stage/stage.ts';
import { takeScreensInAll } from '../stage/take-screens.ts';

const stage = setStage({ env: { AUTH: 'api_key' } });

test('where a key is wanted', async () => {
  const page = await stage.openPage();
  // The page that waits for the key has fields too, unseen.
  const form = page.locator('form:visible');
  await form.locator('input').fill(`rw_${'x'.repeat(43)}`);
  await form.locator('button.primary').click();
  await form.locator('.notice.bad').waitFor();
  await takeScreensInAll(page, 'key');
});
