import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage({ provider: { latency: () => 100 } });

/** How long a change of the tree is waited for; a second, the default, is little on a busy machine. */
const PATIENT = { timeout: 20_000 };

const startReview = async (): Promise<string> => {
  const { task_id } = await stage.client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { review: 'human', max_concepts: 12 },
  });
  return task_id;
};

describe('a review', () => {
  test('goes two rounds: rejected, shown with what has changed, approved and written', async () => {
    const page = await stage.openPage({ path: `/tasks/${await startReview()}` });
    await page.getByText('Round 1', { exact: true }).waitFor();
    await page.locator('.map-node').first().waitFor();
    await page.getByText(/Score \d+ of 100/).waitFor();
    expect(await page.locator('.changed-tag').count()).toBe(0);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Send it back' }).click();
    await page.locator('textarea:invalid').waitFor();
    await page.getByLabel('No: what should change?').fill('Add more practice');
    await page.getByRole('button', { name: 'Send it back' }).click();

    await page.getByText('Round 2', { exact: true }).waitFor();
    expect(await page.getByLabel('No: what should change?').inputValue()).toBe('');
    await page.locator('.outline').getByText('new', { exact: true }).waitFor();
    await page.locator('.map-node.added').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, write it' }).click();
    await page.getByText('Your course is ready.').waitFor();
  });

  test('that somebody else has answered shows the next round, with nothing of the form of before', async () => {
    const task_id = await startReview();
    const page = await stage.openPage({ path: `/tasks/${task_id}` });
    const feedback = page.getByLabel('No: what should change?');
    await feedback.fill('Half a thought');
    await stage.client.answerReview(task_id, { approved: false, feedback: 'Add more practice', round: 1 });
    await page.getByText('Round 2', { exact: true }).waitFor();
    await page.locator('.map-node.added').waitFor();
    expect(await feedback.inputValue()).toBe('');
    await stage.client.answerReview(task_id, { approved: true, round: 2 });
    await page.getByText('Your course is ready.').waitFor();
    expect(await feedback.count()).toBe(0);
  });

  test('takes edits by keyboard and by drag, and says when somebody else was faster', async () => {
    const task_id = await startReview();
    const page = await stage.openPage({ path: `/tasks/${task_id}`, theme: 'dark', language: 'zh' });
    const names = page.locator('.outline .node-name');
    await names.first().waitFor();
    await page.locator('.map-node').first().waitFor();
    const first = (await names.nth(2).textContent())!;
    const parent = (await names.nth(1).textContent())!;

    await page.getByLabel('不是：应该怎么改？').fill('写了一半');
    await names.nth(2).press('Enter');
    await page.getByLabel('名称', { exact: true }).fill('Renamed by hand');
    await page.getByLabel('名称', { exact: true }).press('Enter');
    await page.getByText('已保存。').waitFor();
    await page.locator('.outline').getByRole('button', { name: 'Renamed by hand' }).waitFor();
    expect(await page.locator('.outline').getByText(first, { exact: true }).count()).toBe(0);
    await page.locator('.map-node.changed').waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: '下移' }).press('Enter');
    await expect
      .poll(async () => (await names.allInnerTexts()).indexOf('Renamed by hand'), PATIENT)
      .toBeGreaterThan(2);
    expect(await page.locator(':focus').textContent()).toBe('下移');
    // An edit of one's own begins a new round, but nothing that is being written is lost.
    await page.getByText(/^第 3 轮$/).waitFor();
    expect(await page.getByLabel('不是：应该怎么改？').inputValue()).toBe('写了一半');

    // Dropped on a module: to the end of it.
    const moved = (await names.nth(5).textContent())!;
    await page.locator('.grip').nth(5).hover();
    await page.mouse.down();
    await page.locator('.node-row').nth(1).hover();
    await page.locator('.node-row').nth(1).hover(); // the first move begins the drag, the second is over the row
    await page.locator('.node-row.over').waitFor();
    await page.mouse.up();
    await expect.poll(async () => (await names.allInnerTexts()).indexOf(moved), PATIENT).toBe(4);
    expect(await names.nth(1).textContent()).toBe(parent);

    const { roadmap_id } = await stage.client.getTask(task_id);
    const { stages } = await stage.client.getRoadmap(roadmap_id!);
    const node_id = stages[0]!.stage_id;
    // Somebody else is faster by a moment: the page had no time to hear of it.
    await page.route(
      '**/nodes',
      async (route) => {
        await stage.client.changeNode({ roadmap_id: roadmap_id!, node_id }, { title: 'Changed elsewhere' });
        await route.continue();
      },
      { times: 1 },
    );
    await names.nth(1).click();
    await page.locator('.tools summary').click();
    await page.locator('.tools').getByLabel('概念名称').fill('One more');
    await page.locator('.tools').getByLabel('概念名称').press('Enter');
    await page.getByText('大纲已在别处被修改').waitFor();
    await page.locator('.outline').getByRole('button', { name: 'Changed elsewhere' }).waitFor();
    await page.locator('.tools').getByLabel('概念名称').fill('One more');
    await page.locator('.tools').getByLabel('概念名称').press('Enter');
    await page.locator('.outline').getByRole('button', { name: 'One more' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.locator('.outline').getByRole('button', { name: 'One more' }).waitFor({ state: 'detached' });
    await stage.client.cancelTask(task_id);
    await page.getByText('已取消。').waitFor();
  });
});
