import type { RoadmapView } from '@roadwright/domain';
import { beforeAll, describe, expect, inject } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { judgeCourse } from './stage/judge-course.ts';
import { setStage, test } from './stage/stage.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

const stage = setStage();

let roadmap: RoadmapView;
let ids: readonly string[];

beforeAll(async () => {
  if (inject('chromium') === null) return;
  roadmap = await writeCourse(stage.client);
  ids = listIds(roadmap);
});

const reportPath = () => `/quality/${roadmap.roadmap_id}`;

describe('the report of a course', () => {
  test('never looks like passed where nobody has looked', async () => {
    await stage.verdicts.clear(roadmap.roadmap_id);
    const page = await stage.openPage({ path: reportPath() });
    await page.getByText(/^Not checked: nobody has looked at the 12 pieces/).waitFor();
    expect(await page.locator('.notice.good').count()).toBe(0);
    expect(await page.locator('.fill.good').count()).toBe(0);
    expect(await page.getByText('nothing wrong in the course').count()).toBe(0);
    await page.getByText('4 concepts not checked, or only in part').waitFor();
    await expectAccessible(page);
  });

  test('says in one look what was found, and leads to each place in the reader', async () => {
    await judgeCourse({ client: stage.client, verdicts: stage.verdicts, roadmap });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}` });
    await page.getByRole('link', { name: 'Quality' }).click();
    await page.getByText('11 of 12 pieces checked.', { exact: false }).waitFor();
    await page.getByText('2 findings that would mislead a learner', { exact: false }).waitFor();
    await expectAccessible(page);

    const links = page.getByRole('region', { name: 'Links' });
    expect((await links.getByRole('listitem').allTextContents()).map((text) => text.trim())).toContain(
      '1 dead',
    );
    await page.getByText('not to count on, and why').click();
    expect(await page.locator('.doubtful s').count()).toBe(1);
    const broken = page.getByRole('table', { name: 'Rules that something breaks' });
    expect(await broken.getByRole('row').nth(1).textContent()).toMatch(/Misleads/);
    await page.getByRole('link', { name: 'Question 2, its quotation' }).click();
    await page.waitForURL(`**/${ids[0]}#question-2`);
    await page.locator('#question-2:focus').waitFor();
  });

  test('is reached from a lesson that has faults, and back', async () => {
    await judgeCourse({ client: stage.client, verdicts: stage.verdicts, roadmap });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap.roadmap_id}/${ids[0]}` });
    await page.getByText('a fault in this quiz that may mislead you.', { exact: false }).waitFor();
    const resources = page.locator('.resources > li');
    expect(await resources.first().locator('a[target]').count()).toBe(0);
    await resources.first().locator('s').waitFor();
    await resources.nth(1).getByText('could not be checked').waitFor();
    expect(await page.locator('.link-state.ok').first().textContent()).toMatch(/link checked on/);
    await expectAccessible(page);
    await page.locator('.piece.quiz').getByRole('link', { name: 'See what' }).click();
    await page.waitForURL(`**/quality/${roadmap.roadmap_id}#concept-${ids[0]}`);
    await page.locator(`#concept-${ids[0]} > summary:focus`).waitFor();

    await page.goto(`/roadmaps/${roadmap.roadmap_id}/${ids[2]}`);
    await page.locator('.quiz > li').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('may mislead you').count()).toBe(0);
  });

  test('is read in Chinese on a narrow phone, where what the checks say is marked as English', async () => {
    await judgeCourse({ client: stage.client, verdicts: stage.verdicts, roadmap });
    const page = await stage.openPage({ path: reportPath(), language: 'zh', theme: 'dark', width: 320 });
    await page.getByText('12 个部分中已检查 11 个', { exact: false }).waitFor();
    for (const detail of await page.locator('.findings p:nth-child(n + 2)').all()) {
      expect(await detail.getAttribute('lang')).toBe('en');
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
