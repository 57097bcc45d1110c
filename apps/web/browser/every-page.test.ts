import { beforeAll, expect, inject } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { judgeCourse } from './stage/judge-course.ts';
import { setLibraryStage } from './stage/set-library-stage.ts';
import { test } from './stage/stage.ts';
import { takeWork } from './stage/take-work.ts';
import { ARTICLE, TWIN } from './stage/works.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

const stage = await setLibraryStage([ARTICLE, TWIN]);

/** Ids that the addresses below stand for. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  if (inject('chromium') === null) return;
  const { client } = stage;
  ids.work = await takeWork(client, { doi: ARTICLE.doi });
  await takeWork(client, { doi: TWIN.doi });
  const roadmap = await writeCourse(client, { language: 'zh', max_concepts: 6 });
  ids.roadmap = roadmap.roadmap_id;
  ids.concept = listIds(roadmap)[0]!;
  ids.task = roadmap.task_id;
  await judgeCourse({ client, verdicts: stage.verdicts, roadmap });
  const { task_id } = await client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { review: 'human', max_concepts: 6 },
  });
  ids.review = task_id;
});

/** The addresses of all pages, with what is there once they have come. */
const PAGES = [
  ['/', '.cards > li'],
  ['/tasks/:task', '.map-node.completed'],
  ['/tasks/:review', '.review .map-node'],
  ['/roadmaps/:roadmap', '.actions .button'],
  ['/roadmaps/:roadmap/:concept', '.quiz > li'],
  ['/print/:roadmap', '.paper h3'],
  ['/quality/:roadmap', '.tile'],
  ['/library', '.cards > li'],
  ['/library/trash', '.tabs'],
  ['/literature', '.cards > li'],
  ['/literature/:work', '.entry'],
  ['/literature/candidates', '.comparison'],
  ['/operator', '.plot canvas'],
  ['/nowhere', 'h1'],
] as const;

/** As narrow as a page of 1280 pixels at 400 %, which nobody should have to scroll sideways (WCAG 1.4.10). */
const NARROW = 320;

test.for(PAGES)(
  '%s has a title and one heading, fits the narrowest window and is accessible in both',
  async ([path, sign]) => {
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name]!);
    for (const look of [{ theme: 'light' }, { theme: 'dark', language: 'zh', width: NARROW }] as const) {
      const page = await stage.openPage({ path: address, ...look });
      await page.locator(sign).first().waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/Roadwright$/);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  },
);
