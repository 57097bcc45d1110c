import { describe } from 'vitest';
import { createGate } from '../stage/create-gate.ts';
import { judgeCourse } from '../stage/judge-course.ts';
import { setStage, test } from '../stage/stage.ts';
import { takeScreens } from '../stage/take-screens.ts';
import { listIds, writeCourse } from '../stage/write-course.ts';

const WISHES = {
  en: 'Begin with an example from daily life',
  zh: '用一个日常生活中的例子开头',
} as const;

const gate = createGate();
const stage = setStage({
  provider: {
    latency: async ({ answer }) => {
      if (answer === 'quiz') await gate.pass();
      return 10;
    },
  },
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('a lesson that is there before its quiz', async () => {
    gate.close();
    const roadmap = await writeCourse(stage.client, { language, max_concepts: 8, early: true });
    const { roadmap_id, task_id } = roadmap;
    const [concept_id] = listIds(roadmap);
    const page = await stage.openPage({ language, path: `/roadmaps/${roadmap_id}/${concept_id}` });
    await page.locator('.prose h2').first().waitFor();
    await takeScreens(page, 'lesson-early');
    await stage.client.cancelTask(task_id);
    gate.open();
    await stage.client.trashRoadmap(roadmap_id);
  });

  test('a course', async () => {
    const roadmap = await writeCourse(stage.client, { language, max_concepts: 18 });
    const { roadmap_id } = roadmap;
    const [first, second] = listIds(roadmap);
    const address = { roadmap_id, concept_id: first! };
    const page = await stage.openPage({ language, path: `/roadmaps/${roadmap_id}` });
    await page.locator('.actions .button').first().waitFor();
    await takeScreens(page, 'overview');

    await page.goto(`/roadmaps/${roadmap_id}/${first}`);
    await page.locator('.quiz > li').first().waitFor();
    await takeScreens(page, 'lesson');
    await page.locator('.view-switch button').last().click();
    await page.locator('.map-node.selected').waitFor();
    await takeScreens(page, 'lesson-map');
    await page.locator('.view-switch button').first().click();
    const { quiz } = await stage.client.getConcept(address);
    for (const [index, { correct_answer, options }] of quiz!.questions.entries()) {
      const question = page.locator('.quiz > li').nth(index);
      const wrong = options.findIndex((_, at) => !correct_answer.includes(at));
      for (const at of index === 0 ? [wrong] : correct_answer)
        await question.locator('input').nth(at).check();
      await question.locator('button').first().click();
    }
    await page
      .locator('.quiz > li')
      .first()
      .evaluate((question) => question.scrollIntoView({ block: 'center' }));
    await takeScreens(page, 'quiz');

    await page.locator('.piece.tutorial .piece-tools summary').click();
    await page.locator('.piece.tutorial .requirement textarea').first().fill(WISHES[language]);
    await page.locator('.piece.tutorial .piece-tools form [type=submit]').click();
    await page.locator('.versions > li').nth(1).waitFor();
    await page.locator('.versions [aria-expanded]').first().click();
    await page.locator('.hunk').first().waitFor();
    await page.locator('.piece.tutorial .piece-tools').evaluate((tools) => tools.scrollIntoView());
    await takeScreens(page, 'versions');

    await page.goto(`/print/${roadmap_id}`);
    await page.locator('.paper h3').nth(2).waitFor();
    await takeScreens(page, 'print');

    await judgeCourse({ client: stage.client, verdicts: stage.verdicts, roadmap });
    await page.goto(`/quality/${roadmap_id}`);
    await page.locator('.tile').first().waitFor();
    await takeScreens(page, 'quality');
    await page.locator('#findings').evaluate((heading) => heading.scrollIntoView());
    await takeScreens(page, 'quality-findings');
    const narrow = await stage.openPage({ language, width: 390, path: `/quality/${roadmap_id}` });
    await narrow.locator('.tile').first().waitFor();
    await takeScreens(narrow, 'quality-phone');

    const phone = await stage.openPage({ language, width: 390, path: `/roadmaps/${roadmap_id}/${second}` });
    await phone.locator('.drawer-bar button').first().click();
    await phone.locator('dialog[open] .tree li a').first().waitFor();
    await takeScreens(phone, 'drawer-phone');
  });

  test('the library', async () => {
    await writeCourse(stage.client, { language, max_concepts: 6 });
    const page = await stage.openPage({ language, path: '/library' });
    await page.locator('.cards > li').nth(1).waitFor();
    await takeScreens(page, 'library');
    const { items } = await stage.client.listRoadmaps();
    for (const { roadmap_id } of items) await stage.client.trashRoadmap(roadmap_id);
    await page.goto('/library/trash');
    await page.locator('.cards > li').nth(1).waitFor();
    await takeScreens(page, 'trash');
    for (const { roadmap_id } of (await stage.client.listTrash()).items) {
      await stage.client.deleteRoadmap(roadmap_id);
    }
  });
});
