import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';
import { tabTo } from './stage/tab-to.ts';

const stage = setStage({ provider: { latency: () => 900 } });

describe('a reader', () => {
  test('goes from a goal to a quiz by keyboard alone, over a reload in the middle', async () => {
    const page = await stage.openPage();
    const { keyboard } = page;
    await tabTo(page, page.getByLabel('Your learning goal'));
    await keyboard.type('Learn Rust ownership');
    await tabTo(page, page.getByRole('button', { name: 'Go', exact: true }));
    await keyboard.press('Enter');
    await page.waitForURL('**/tasks/*');
    await page.locator('.map-node.generating').first().waitFor();
    await expectAccessible(page);
    // What was seen before a reload is told again from the start, and the watching goes on.
    await page.reload();
    await page.locator('.map-node').first().waitFor();
    await page.getByText('Your course is ready.').waitFor();

    await tabTo(page, page.getByRole('link', { name: 'Read the course' }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Start reading' }));
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Quiz' }).waitFor();
    const question = page.locator('.quiz > li').first();
    await tabTo(page, question.locator('input').first());
    await keyboard.press('Space');
    await tabTo(page, question.getByRole('button', { name: 'Answer' }));
    await keyboard.press('Enter');
    await question.getByText(/^(Right|Not quite)\.$/).waitFor();
  });

  test('who speaks Chinese gets a Chinese page and a Chinese course', async () => {
    const page = await stage.openPage({ language: 'zh', theme: 'dark' });
    await page.getByRole('heading', { level: 1, name: '你想学什么？' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByLabel('你的学习目标').fill('学习 Rust 的所有权');
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await page.locator('.map-node.generating').first().waitFor();
    await expectAccessible(page);
    await page.getByText('课程已经写好。').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '阅读课程' }).click();
    await page.getByRole('link', { name: '开始阅读' }).click();
    await page.getByRole('heading', { name: '测验' }).waitFor();
    await page.getByRole('heading', { name: '学完之后你能做什么' }).waitFor();
    await page.getByRole('link', { name: '课程库', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '课程库' }).waitFor();
    await page.getByRole('link', { name: 'Rust 的所有权：从入门到熟练' }).waitFor();
  });
});
