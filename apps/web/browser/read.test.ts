import { FAULTS } from '@roadwright/llm/testing';
import { beforeAll, describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

const WISH = 'Say it with an apple.';

/** Milliseconds that a quiz takes; everything else takes a tenth of it. */
const pace = { quiz: 5_000 };
/** Whether the provider refuses to write lessons. */
const refusal = { lessons: false };

const stage = setStage({
  provider: {
    latency: ({ answer }) => (answer === 'quiz' ? pace.quiz : pace.quiz / 10),
    faults: [
      { answer: 'tutorial', when: () => refusal.lessons, fault: FAULTS.refusal() },
      {
        answer: 'tutorial',
        when: ({ sent }) => JSON.stringify(sent).includes(WISH),
        fault: { kind: 'answer', text: (text) => `${text}\n\nAn apple can be eaten once.\n` },
      },
    ],
  },
});

describe('a course', () => {
  test('is read while the rest is still being written, and its lessons appear by themselves', async () => {
    const { roadmap_id } = await writeCourse(stage.client, { max_concepts: 8, early: true });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap_id}` });
    await page.getByText('This course is still being written.').waitFor();
    const reads: string[] = [];
    page.on('request', (request) => reads.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Start reading' }).click();
    await page.locator('.prose h2').first().waitFor();
    await page.getByText('Being written: quiz.').waitFor();
    const address = page.url();
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.href !== address);
    await page.getByRole('heading', { name: 'Quiz' }).waitFor();
    await page.locator('nav.tree:not(:has(.mark.pending, .mark.generating))').waitFor();
    // Eight concepts of three pieces each, and yet the tree is read about once a second.
    expect(reads.filter((path) => path === `/api/v1/roadmaps/${roadmap_id}`).length).toBeLessThan(20);
  });
});

describe('a written course', () => {
  beforeAll(() => {
    pace.quiz = 300;
  });

  test('keeps its marks in the database and shows how far one has come', async () => {
    const roadmap = await writeCourse(stage.client);
    const [first, second] = listIds(roadmap);
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}/${first}`, theme: 'dark' });
    const kept = page.waitForResponse((response) => response.url().endsWith('/progress'));
    await page.getByRole('button', { name: 'Done, and on to the next' }).click();
    await kept;
    await page.waitForURL(`**/${second}`);
    await page.reload();
    await page.getByText('1 of 4 done').first().waitFor();
    await page.locator('nav.tree .done').waitFor();

    await page.keyboard.press('p');
    await page.waitForURL(`**/${first}`);
    await page.getByRole('button', { name: 'Take the mark away' }).click();
    await page.getByText('0 of 4 done').first().waitFor();
    await page.locator('nav.tree summary').first().click();
    await page.reload();
    await page.getByRole('button', { name: 'Mark as done' }).waitFor();
    expect(await page.locator('nav.tree details').first().getAttribute('open')).toBeNull();
    await expectAccessible(page);
  });

  test('explains each answer at once and counts the right ones', async () => {
    const roadmap = await writeCourse(stage.client);
    const { roadmap_id } = roadmap;
    const [concept_id = ''] = listIds(roadmap);
    const { quiz } = await stage.client.getConcept({ roadmap_id, concept_id });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap_id}/${concept_id}` });
    const asked = page.locator('.quiz > li');
    await asked.first().waitFor();
    for (const [index, { correct_answer, options }] of quiz!.questions.entries()) {
      const wrong = options.findIndex((_, at) => !correct_answer.includes(at));
      for (const at of index === 0 ? [wrong] : correct_answer) {
        await asked.nth(index).locator('input').nth(at).check();
      }
      await asked.nth(index).getByRole('button', { name: 'Answer' }).click();
    }
    const total = quiz!.questions.length;
    await asked.first().getByText('Not quite.').waitFor();
    await page.getByText(`${total - 1} of ${total} right.`).waitFor();
    await expectAccessible(page);

    await asked.first().getByRole('button', { name: 'Try again' }).click();
    await page.getByText(`${total - 1} of ${total - 1} right so far.`).waitFor();
    for (const at of quiz!.questions[0]!.correct_answer) {
      await asked.first().locator('input').nth(at).check();
    }
    await asked.first().getByRole('button', { name: 'Answer' }).click();
    await page.getByText(`${total} of ${total} right.`).waitFor();
    await page.getByRole('button', { name: 'Take the quiz again' }).click();
    expect(await page.locator('.quiz input:checked').count()).toBe(0);
  });

  test('is changed by words, compared with what it was, and brought back', async () => {
    const roadmap = await writeCourse(stage.client);
    const [concept_id] = listIds(roadmap);
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}/${concept_id}` });
    await page.getByText('Change this lesson, or see its versions').click();
    await page.getByLabel('What should be different, 1').fill(WISH);
    await page.getByRole('button', { name: 'One more wish' }).click();
    await page.getByLabel('What should be different, 2').fill('Keep the rest.');
    await page.getByRole('button', { name: 'Write a new version' }).click();
    await page.getByText('The new version is here.').waitFor();
    const lesson = page.locator('.piece.tutorial > div .prose');
    await lesson.getByText('An apple can be eaten once.').waitFor();

    await page.getByRole('button', { name: 'What changed from 1 to 2' }).click();
    await page.locator('.diff ins', { hasText: 'An apple can be eaten once.' }).waitFor();
    await page.locator('.versions').getByText(WISH, { exact: true }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Show version 1' }).click();
    await page.getByText('This is version 1, not the newest.').waitFor();
    await lesson.first().waitFor();
    expect(await lesson.getByText('An apple can be eaten once.').count()).toBe(0);
    await page.getByRole('button', { name: 'Back to the newest' }).click();
    await lesson.getByText('An apple can be eaten once.').waitFor();

    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByText('from version 1').waitFor();
    await page.reload();
    await lesson.first().waitFor();
    expect(await lesson.getByText('An apple can be eaten once.').count()).toBe(0);
  });

  test('says which piece could not be written, and has it written where it is read', async () => {
    refusal.lessons = true;
    const roadmap = await writeCourse(stage.client, { max_concepts: 3 });
    refusal.lessons = false;
    const [concept_id] = listIds(roadmap);
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}/${concept_id}` });
    await page.getByText('The tutorial could not be written.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Write it again' }).first().click();
    await page.getByText('The new version is here.').waitFor();
    await page.locator('.piece.tutorial > div .prose').waitFor();
    expect(await page.getByText('The tutorial could not be written.').count()).toBe(0);
  });

  test('is read in Chinese on a phone, with its contents in a drawer', async () => {
    const roadmap = await writeCourse(stage.client, { learning_goal: '学习 Rust 的所有权' });
    const [first, second] = listIds(roadmap);
    const page = await stage.openPage({
      path: `/roadmaps/${roadmap.roadmap_id}/${first}`,
      language: 'zh',
      theme: 'dark',
      width: 390,
    });
    await page.getByRole('heading', { name: '测验' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('button', { name: '目录' }).click();
    await page.locator('dialog[open] .tree li a').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '目录' }).click();
    await page.locator('dialog[open] .tree li a').nth(1).click();
    await page.waitForURL(`**/${second}`);
  });
});
