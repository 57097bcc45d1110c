import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage({ provider: { latency: () => 600 } });

const ask = () =>
  stage.client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { max_concepts: 3 },
  });

describe('the operator', () => {
  test('sees tasks run and end without touching the page', async () => {
    const page = await stage.openPage({ path: '/operator' });
    await page.getByText('Nothing ended in this time.').waitFor();
    await ask();
    const lanes = page.getByRole('table', { name: 'Lanes' });
    await lanes.getByRole('row', { name: /^(Design|Content) \d+ [1-9]/ }).waitFor();
    expect(await page.getByRole('table', { name: 'Workers' }).getByRole('row').count()).toBe(2);
    await page.getByRole('table', { name: 'Language models' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('row', { name: /^New course complete 1/ }).waitFor();
    expect(await page.getByText('100%').count()).toBe(1);
  });

  test('is told when the figures are old, and gets new ones by themselves', async () => {
    const page = await stage.openPage({ path: '/operator' });
    await page.getByRole('table', { name: 'Lanes' }).waitFor();
    await stage.system.api.kill();
    await page.getByText('The figures could not be read anew', { exact: false }).waitFor();
    await page.getByRole('table', { name: 'Lanes' }).waitFor();
    await expectAccessible(page);
    await stage.system.restartApi();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('reads the same in Chinese, in the dark and on a phone', async () => {
    const page = await stage.openPage({ path: '/operator', language: 'zh', theme: 'dark', width: 390 });
    await page.getByRole('table', { name: '队列' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByLabel('时间范围').selectOption({ label: '最近一天' });
    await page.getByText('100%').waitFor();
  });
});
