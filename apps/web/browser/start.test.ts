import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage();

describe('the start', () => {
  test('tells what a course would take, and says that its price is not known', async () => {
    const page = await stage.openPage();
    await page.getByLabel('Your learning goal').fill('Learn Rust ownership');
    const estimate = page.getByRole('status', { name: 'Estimate' });
    await estimate.getByText('What it costs is not known').waitFor();
    await expectAccessible(page);
    expect(await estimate.textContent()).toMatch(
      /^About \d+(–\d+)? concepts, written in about \d+ (sec|min)/,
    );
    await page.getByLabel('Your learning goal').fill('');
    await estimate.getByText('What it costs').waitFor({ state: 'detached' });
  });

  test('sends what is said under More, on a phone, by keyboard alone', async () => {
    const page = await stage.openPage({ width: 390, theme: 'dark' });
    await page.getByLabel('Your learning goal').fill('Learn Rust ownership');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('What you know already').selectOption('advanced');
    await page.getByLabel('Hours per week').fill('6');
    await page.getByLabel('To be done by').fill('2099-03-31');
    await page.getByLabel('Language of the course').selectOption('de');
    await page.getByLabel('Let me approve the outline first').check();
    await expectAccessible(page);
    const sent = page.waitForRequest((request) => request.url().endsWith('/roadmaps/generate'));
    await page.getByRole('button', { name: 'Go', exact: true }).press('Enter');
    expect((await sent).postDataJSON()).toEqual({
      preferences: {
        learning_goal: 'Learn Rust ownership',
        current_level: 'advanced',
        available_hours_per_week: 6,
        target_deadline: '2099-03-31',
        primary_language: 'de',
      },
      options: { review: 'human' },
    });
    await page.getByRole('heading', { name: 'Is this the course you want?' }).waitFor();
  });
});
