import { isTerminalEvent } from '@roadwright/domain';
import { describe } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const stage = setStage();

describe('the library', () => {
  test('puts a course into the trash, takes it out again, and deletes it for good', async () => {
    const { client } = stage;
    const { task_id } = await client.createRoadmap({
      preferences: { learning_goal: 'Learn Rust ownership' },
      options: { max_concepts: 3 },
    });
    for await (const event of client.watchTask(task_id)) if (isTerminalEvent(event)) break;
    const page = await stage.openPage({ path: '/library' });
    await page.getByRole('button', { name: 'To the trash' }).click();
    await page.getByText('No course yet.').waitFor();
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByRole('button', { name: 'Restore' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The trash is empty.').waitFor();
    await page.getByRole('link', { name: 'Courses' }).click();
    await page.getByRole('button', { name: 'To the trash' }).click();
    await page.getByText('No course yet.').waitFor();
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('With all its lessons?').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await page.getByText('The trash is empty.').waitFor();
  });
});
