import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

/** Milliseconds that an answer takes. */
const pace = { answer: 0 };
const stage = setStage({ env: { AUTH: 'api_key' }, provider: { latency: () => pace.answer } });

const UNKNOWN = `rw_${'x'.repeat(43)}`;
const field = (page: Page) => page.getByLabel('Key', { exact: true });

async function give(page: Page, key: string): Promise<void> {
  await field(page).fill(key);
  await page.getByRole('button', { name: 'Open' }).click();
}

/** All that a browser keeps of a page, and its address. */
const KEPT = `JSON.stringify([location.href, document.cookie, { ...localStorage }])`;

describe('where a key is wanted', () => {
  test('it is asked for, kept for the session, and leads to where one wanted to be', async () => {
    const roadmap = await writeCourse(stage.client, { max_concepts: 3 });
    const [concept_id] = listIds(roadmap);
    const path = `/roadmaps/${roadmap.roadmap_id}/${concept_id}`;
    const { key } = await stage.keys.create();
    const page = await stage.openPage({ path });
    await page.getByRole('heading', { name: 'Your key' }).waitFor();
    await expect.poll(() => field(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    await expectAccessible(page);

    await give(page, UNKNOWN);
    await page.getByText('This key is not known here.').waitFor();
    expect(await field(page).inputValue()).toBe(UNKNOWN);
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await give(page, '钥匙');
    await page.getByText('This key is not known here.').waitFor();
    await page.getByRole('button', { name: 'Show the key' }).click();
    expect(await field(page).getAttribute('type')).toBe('text');

    await give(page, ` ${key}\n`);
    await page.locator('.prose').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.evaluate(KEPT)).not.toContain(key);
    await page.reload();
    await page.locator('.prose').first().waitFor();
    await expectAccessible(page);
  });

  test('signing out forgets it in every tab that has it, with what was read', async () => {
    const { key } = await stage.keys.create();
    await writeCourse(stage.client, { max_concepts: 3 });
    const page = await stage.openPage({ path: '/library' });
    await give(page, key);
    await page.locator('.card').first().waitFor();
    // A second tab is not asked again.
    const second = await page.context().newPage();
    await second.goto('/library');
    await second.locator('.card').first().waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    for (const tab of [page, second]) {
      await field(tab).waitFor();
      expect(await tab.locator('.card').count()).toBe(0);
      expect(await tab.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain(key);
    }
    await second.reload();
    await field(second).waitFor();
    // Given in one, it opens the other.
    await give(second, key);
    await page.locator('.card').first().waitFor();
  });

  test('a key that is revoked while a course is watched is asked for anew, and nothing is lost', async () => {
    const { key, key_id } = await stage.keys.create();
    pace.answer = 900;
    const { task_id } = await stage.client.createRoadmap({
      preferences: { learning_goal: 'Learn Rust ownership' },
      options: { max_concepts: 6 },
    });
    const page = await stage.openPage({ path: `/tasks/${task_id}` });
    await give(page, key);
    await page.getByRole('progressbar').first().waitFor();
    await stage.keys.revoke(key_id);
    await page.getByText('The key that you gave does not open this server any more.').waitFor();
    const { key: other } = await stage.keys.create();
    await give(page, other);
    await page.getByRole('progressbar').first().waitFor();
    pace.answer = 0;
    await page.getByRole('link', { name: /read/i }).first().waitFor();
  });

  test('what was typed is still there after another key was given', async () => {
    const { key, key_id } = await stage.keys.create();
    const page = await stage.openPage();
    await give(page, key);
    const goal = page.locator('textarea');
    await goal.fill('Learn to keep bees');
    await stage.keys.revoke(key_id);
    // Whatever asks next hears of it: the estimate, which may have hidden the button already, or the sending.
    const send = page.getByRole('button', { name: 'Go', exact: true });
    await send.click({ timeout: 5000 }).catch(() => undefined);
    await field(page).waitFor();
    await give(page, (await stage.keys.create()).key);
    await goal.waitFor();
    expect(await goal.inputValue()).toBe('Learn to keep bees');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.waitForURL('**/tasks/*');
  });
});

describe('a key that is for one thing only', () => {
  test('leads an operator from the courses to the operator page', async () => {
    const { key } = await stage.keys.create({ scopes: ['operator'] });
    const page = await stage.openPage({ path: '/library' });
    await give(page, key);
    await page.getByRole('heading', { name: 'Your key does not open this page' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To the operator page' }).click();
    await page.getByRole('table', { name: 'Lanes' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Literature',
      'Operator',
    ]);
    await page.goto('/');
    await page.getByRole('button', { name: 'Use another key' }).click();
    await field(page).waitFor();
  });

  test('keeps a learner with the courses', async () => {
    const { key } = await stage.keys.create({ scopes: ['owner'] });
    const page = await stage.openPage({ path: '/operator' });
    await give(page, key);
    await page.getByRole('link', { name: 'To the courses' }).click();
    await page.getByRole('heading', { name: 'What do you want to learn?' }).waitFor();
    await page.getByRole('link', { name: 'Operator' }).waitFor({ state: 'detached' });
  });

  test('shows nobody another owner’s courses', async () => {
    const roadmap = await writeCourse(stage.client, { max_concepts: 3 });
    const { key } = await stage.keys.create({ owner_id: 'bob' });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}`, width: 390 });
    await give(page, key);
    await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await field(page).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
