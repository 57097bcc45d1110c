import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

const stage = setStage();

/** How far the middle of the chosen node is from that of the map, in pixels. */
const OFFSET = `(() => {
  const middle = (selector) => {
    const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [node, map] = [middle('.map-node.selected'), middle('.map-canvas')];
  return Math.hypot(node[0] - map[0], node[1] - map[1]);
})()`;

describe('the contents of a course as a map', () => {
  test('lead to the lessons, follow them, show the marks, and are kept', async () => {
    const roadmap = await writeCourse(stage.client, { max_concepts: 8 });
    const [first = '', second = ''] = listIds(roadmap);
    const { roadmap_id } = roadmap;
    await stage.client.markConcept({ roadmap_id, concept_id: second });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap_id}/${first}` });
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.map-node.selected').waitFor();
    await expect.poll(() => page.evaluate(OFFSET)).toBeLessThan(3);
    await page.locator('.map-node .map-done').waitFor();
    await expectAccessible(page);

    const drawn = await page.locator('.react-flow').elementHandle();
    await page.locator(`.react-flow__node[data-id="${second}"]`).click();
    await page.waitForURL(`**/${second}`);
    await expect.poll(() => page.evaluate(OFFSET)).toBeLessThan(3);
    // The map stays while the lessons change.
    expect(await drawn?.evaluate((map) => map.isConnected)).toBe(true);

    await page.keyboard.press('n');
    await page.waitForURL((url) => !url.pathname.endsWith(second));
    await page.reload();
    await page.locator('.map-node.selected').waitFor();
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.locator('nav.tree a[aria-current]').waitFor();
    await page.reload();
    await page.locator('nav.tree a[aria-current]').waitFor();
    expect(await page.locator('.map').count()).toBe(0);
  });

  test('are walked with the keyboard, and heard', async () => {
    const roadmap = await writeCourse(stage.client);
    const [first = '', second = ''] = listIds(roadmap);
    const { roadmap_id } = roadmap;
    await stage.client.markConcept({ roadmap_id, concept_id: second });
    const page = await stage.openPage({ path: `/roadmaps/${roadmap_id}/${first}` });
    await page.getByRole('button', { name: 'Map', exact: true }).press('Enter');
    const list = page.getByRole('list', { name: 'Concept map' });
    const chosen = list.locator('[aria-pressed=true]');
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    const focused = list.locator('button:focus');
    expect(await focused.textContent()).toContain('complete, done');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${second}`);
    // Whoever comes back with the Tab key is at the lesson that is open.
    expect(await list.locator('[tabindex="0"]').textContent()).toBe(await chosen.textContent());
  });

  test('fill a phone and give way to the lesson', async () => {
    const roadmap = await writeCourse(stage.client);
    const [first = '', second = ''] = listIds(roadmap);
    const path = `/roadmaps/${roadmap.roadmap_id}/${first}`;
    const page = await stage.openPage({ path, language: 'zh', theme: 'dark', width: 390 });
    await page.getByRole('button', { name: '目录' }).click();
    await page.getByRole('button', { name: '概念图', exact: true }).click();
    await page.locator('dialog[open] .map-node.selected').waitFor();
    await expect.poll(() => page.evaluate(OFFSET)).toBeLessThan(3);
    expect(await page.evaluate('document.querySelector("dialog").offsetWidth')).toBe(390);
    await expectAccessible(page);
    await page.locator(`.react-flow__node[data-id="${second}"]`).click();
    await page.waitForURL(`**/${second}`);
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

    // Opened anew it has its size at once, and the lesson in its middle.
    await page.getByRole('button', { name: '目录' }).click();
    await page.locator('dialog[open] .map-node.selected').waitFor();
    await expect.poll(() => page.evaluate(OFFSET)).toBeLessThan(3);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});
