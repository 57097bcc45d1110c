import { FAULTS } from '@roadwright/llm/testing';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { createGate } from '../stage/create-gate.ts';
import { setStage, test } from '../stage/stage.ts';
import { takeScreens } from '../stage/take-screens.ts';
import { GOALS, writeCourse } from '../stage/write-course.ts';

/** So many lessons are written before the gate. */
const BEFORE_GATE = 5;

const gate = createGate();
const broken = { outlines: false, quizzes: 0 };
let written = 0;

const stage = setStage({
  provider: {
    latency: async ({ answer }) => {
      if (answer === 'tutorial' && ++written > BEFORE_GATE) await gate.pass();
      return 20;
    },
    faults: [
      { answer: 'curriculum', when: () => broken.outlines, fault: FAULTS.refusal() },
      { answer: 'quiz', when: () => broken.quizzes-- > 0, fault: FAULTS.refusal() },
    ],
  },
});

async function start(language: 'en' | 'zh', max_concepts = 12): Promise<string> {
  written = 0;
  const { task_id } = await stage.client.createRoadmap({
    preferences: { learning_goal: GOALS[language], primary_language: language },
    options: { max_concepts },
  });
  return `/tasks/${task_id}`;
}

const untilGate = (page: Page): Promise<void> =>
  page
    .locator('.map-node.completed')
    .nth(BEFORE_GATE - 1)
    .waitFor();

/** So that no course in another language stands beside those of the next test. */
async function clear(): Promise<void> {
  const { items } = await stage.client.listRoadmaps();
  for (const { roadmap_id } of items) await stage.client.trashRoadmap(roadmap_id);
}

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('the start', async () => {
    await writeCourse(stage.client, { language });
    const page = await stage.openPage({ language });
    await page.locator('.cards > li').first().waitFor();
    await takeScreens(page, 'start');
    await page.locator('.hero textarea').fill(GOALS[language]);
    await page.locator('.options summary').click();
    await page.locator('.estimate p').waitFor();
    await takeScreens(page, 'start-options');
    const phone = await stage.openPage({ language, width: 390 });
    await phone.locator('.cards > li').first().waitFor();
    await takeScreens(phone, 'start-phone');
  });

  test('a course that is being written', async () => {
    gate.close();
    const path = await start(language);
    const page = await stage.openPage({ language, path });
    await untilGate(page);
    await page.locator('.link.live').waitFor();
    await takeScreens(page, 'progress');
    await page.locator('.map-node.completed').last().click();
    await page.locator('.concept-detail').waitFor();
    await page.locator('#concepts').evaluate((heading) => heading.scrollIntoView());
    await takeScreens(page, 'progress-map');
    const phone = await stage.openPage({ language, path, width: 390 });
    await untilGate(phone);
    await takeScreens(phone, 'progress-phone');
    const polling = await stage.openPage({ language });
    await polling.route('**/events*', async (route) => {
      const streams = route.request().headers().accept === 'text/event-stream';
      await (streams ? route.fulfill({ status: 406 }) : route.continue());
    });
    await polling.goto(path);
    await polling.locator('.link.polling').waitFor();
    await untilGate(polling);
    await takeScreens(polling, 'polling');
    gate.open();
    await page.locator('.notice.good').waitFor();
    await page.evaluate('scrollTo(0, 0)');
    await takeScreens(page, 'ready');
  });

  test('a course that was not written to its end', async () => {
    gate.close();
    const path = await start(language);
    const page = await stage.openPage({ language, path });
    await untilGate(page);
    await stage.client.cancelTask(path.split('/').at(-1)!);
    await page.locator('section.notice').waitFor();
    gate.open();
    await takeScreens(page, 'cancelled');

    broken.quizzes = 3;
    await page.goto(await start(language, 8));
    await page.locator('.notice.warn summary').click();
    await page.locator('.map-node').first().waitFor();
    await takeScreens(page, 'partial');

    broken.outlines = true;
    await page.goto(await start(language));
    await page.locator('.notice.bad').waitFor();
    await takeScreens(page, 'failed');
    broken.outlines = false;
    await clear();
  });
});
