import { FAULTS } from '@roadwright/llm/testing';
import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

let breaks_quizzes = false;
let breaks_outlines = false;
const stage = setStage({
  provider: {
    latency: () => 700,
    findFault: ({ answer }) =>
      (breaks_quizzes && answer === 'quiz') || (breaks_outlines && answer === 'curriculum')
        ? FAULTS.refusal()
        : undefined,
  },
});

const start = async (max_concepts = 6): Promise<string> => {
  const { task_id } = await stage.client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { max_concepts },
  });
  return `/tasks/${task_id}`;
};

describe('a task', () => {
  test('is watched on a map that lights up, and over a reload in the middle', async () => {
    const page = await stage.openPage({ path: await start() });
    await page.getByText('Live', { exact: true }).waitFor();
    await page.locator('.map-node.generating').first().waitFor();
    const [first, second] = await page.getByRole('list', { name: 'Concept map' }).getByRole('button').all();
    await first!.focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.map-node.focused').waitFor();
    await page.keyboard.press('Enter');
    const title = (await second!.textContent())!.split(',')[0]!;
    await page.getByRole('heading', { level: 3, name: title }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.locator('.map-node').first().waitFor();
    await page.getByText('Your course is ready.').waitFor();
    expect(await page.locator('.map-node.completed').count()).toBe(6);
    await page.getByText('checked 18 of 18 pieces').waitFor();
    await page.getByText('All 6 concepts as a list').click();
    await page.locator('.concepts a').first().waitFor();
    await expectAccessible(page);
  });

  test('that ends with pieces missing says which and why, and makes them', async () => {
    breaks_quizzes = true;
    const page = await stage.openPage({ path: await start(3), theme: 'dark', width: 390 });
    await page.getByText('Your course is there, but 3 pieces are missing.').waitFor();
    expect(await page.locator('.map-node.partial').count()).toBe(3);
    await page.getByText('What is missing, and why').click();
    expect(await page.getByRole('button', { name: /^Write it again: .*, quiz$/ }).count()).toBe(3);
    await expectAccessible(page);
    breaks_quizzes = false;
    await page.getByRole('button', { name: 'Make what is missing' }).click();
    await page.getByText('Your course is ready.').waitFor();
    expect(await page.locator('.map-node.completed').count()).toBe(3);
  });

  test('makes a single missing piece', async () => {
    breaks_quizzes = true;
    const page = await stage.openPage({ path: await start(1) });
    await page.getByText('Your course is there, but one piece is missing.').waitFor();
    breaks_quizzes = false;
    await page.locator('.map-node.partial').click();
    const address = page.url();
    await page
      .locator('.concept-detail')
      .getByRole('button', { name: /^Write it again: / })
      .click();
    await page.waitForURL((url) => url.href !== address);
    await page.getByText('Your course is ready.').waitFor();
  });

  test('that could not be written says why, and is begun anew', async () => {
    breaks_outlines = true;
    const page = await stage.openPage({ path: await start(3) });
    await page.getByText('The course could not be written.').waitFor();
    await page.getByText('declined to answer', { exact: false }).waitFor();
    expect(await page.getByRole('link', { name: 'Read the course' }).count()).toBe(0);
    await expectAccessible(page);
    breaks_outlines = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Your course is ready.').waitFor();
  });

  test('is cancelled after one question, in Chinese', async () => {
    const page = await stage.openPage({ path: await start(), language: 'zh' });
    await page.locator('.map-node.generating').first().waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已取消。').waitFor();
    expect(await page.locator('.map-node.generating').count()).toBe(0);
    await expectAccessible(page);
  });

  test('is watched on when the api is started anew, and the page says so meanwhile', async () => {
    const page = await stage.openPage({ path: await start() });
    await page.locator('.map-node.generating').first().waitFor();
    await stage.system.api.kill();
    await page.getByText('The connection was lost.').waitFor();
    await page.getByText('Reconnecting', { exact: true }).waitFor();
    await expectAccessible(page);
    await stage.system.restartApi();
    await page.getByText('Your course is ready.').waitFor();
    expect(await page.locator('.map-node.completed').count()).toBe(6);
  });
});
