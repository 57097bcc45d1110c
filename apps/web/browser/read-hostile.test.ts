import { readFile } from 'node:fs/promises';
import type { RoadmapView } from '@roadwright/domain';
import type { Page, Route } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { HOSTILE_FAULTS } from './hostile/faults.ts';
import { DRAWN, HOSTILE_LINE, PAYLOADS, UNDRAWN } from './hostile/payloads.ts';
import { expectAccessible } from './stage/expect-accessible.ts';
import type { PageOptions } from './stage/open-context.ts';
import { setStage, test } from './stage/stage.ts';
import { listIds, writeCourse } from './stage/write-course.ts';

const stage = setStage({ provider: { faults: HOSTILE_FAULTS } });

let roadmap: RoadmapView;
/** Whom the pages of a test asked. */
const asked = new Set<string>();

beforeAll(async () => {
  if (inject('chromium') === null) return;
  roadmap = await writeCourse(stage.client, { learning_goal: HOSTILE_LINE, max_concepts: 3 });
});
beforeEach(() => asked.clear());

async function open(options: PageOptions): Promise<Page> {
  const page = await stage.openPage(options);
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  return page;
}

/** Where the page's own objects must still be what they were, and every id of an author's be out of the way. */
const CLOBBERED = `[
  typeof document.getElementById !== 'function' && 'getElementById',
  !(document.body instanceof HTMLBodyElement) && 'body',
  typeof document.cookie !== 'string' && 'cookie',
  document.defaultView !== window && 'defaultView',
  document.querySelectorAll('#main').length !== 1 && '#main',
  document.querySelectorAll('#root').length !== 1 && '#root',
  ...[...document.querySelectorAll('.prose [id]')].map(({ id }) => !id.startsWith('text-') && id),
  ...[...document.querySelectorAll('.prose [name]')].map((element) => element.name),
].filter(Boolean)`;

const LINKS = '[...document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "")';
/** Elements, attributes and styles that no author can have brought in. */
const FOREIGN = `[
  ...document.querySelectorAll('main :is(script, iframe, object, embed, form[action], base, meta, link, style, video, audio, marquee, math, template, dialog)'),
  ...document.querySelectorAll('.prose :is(svg, form, button, input, select, textarea, [style], [class*=notice])'),
  ...[...document.querySelectorAll('main *')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))),
].map(({ outerHTML }) => outerHTML.slice(0, 200))`;

/** What makes the page wider than the window. */
const STICKING_OUT = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
  .filter((element) => !element.closest('.scroll, .map') && element.getBoundingClientRect().right > innerWidth)
  .map(({ outerHTML }) => outerHTML.slice(0, 200))`;

/** Nothing ran, nothing was asked for elsewhere, nothing stands where it should not, and nothing sticks out. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate('window.hit')).toBeUndefined();
  const ours = new URL(stage.system.base_url).origin;
  expect([...asked].filter((origin) => origin !== ours && origin !== 'null')).toEqual([]);
  expect(await page.evaluate(CLOBBERED)).toEqual([]);
  expect(await page.evaluate(FOREIGN)).toEqual([]);
  const links = (await page.evaluate(LINKS)) as string[];
  expect(links.filter((href) => !/^(?:https?:\/\/|mailto:|\/|#text-)/.test(href))).toEqual([]);
  expect(links.filter((href) => /^\/(?:\/|api)/.test(href))).toEqual([]);
  expect(await page.evaluate('[...document.images].filter((image) => image.naturalWidth === 0).length')).toBe(
    0,
  );
  expect(await page.evaluate(STICKING_OUT)).toEqual([]);
}

/** Diagrams are drawn when they come near. */
async function drawAll(page: Page): Promise<void> {
  await page.getByText('The lesson goes on.').waitFor();
  const diagrams = page.locator('.piece.tutorial .diagram');
  const settled = page.locator('.piece.tutorial .diagram:has(img, figcaption)');
  for (const diagram of await diagrams.all()) await diagram.scrollIntoViewIfNeeded();
  await expect.poll(() => settled.count(), { timeout: 60_000 }).toBe(await diagrams.count());
}

test('the corpus is large', () => {
  expect(PAYLOADS.length + DRAWN.length + UNDRAWN.length).toBeGreaterThanOrEqual(90);
});

describe('a course whose author is hostile', () => {
  test.for([
    { theme: 'light', width: 1280 },
    { theme: 'dark', width: 390 },
  ] as const)('is read without harm ($theme, $width)', async (look) => {
    const [first, second] = listIds(roadmap);
    const page = await open({ path: `/roadmaps/${roadmap.roadmap_id}/${first}`, ...look });
    await drawAll(page);
    await page.locator('.hljs-keyword', { hasText: 'fn' }).waitFor();
    const lesson = page.locator('.piece.tutorial');
    expect(await lesson.locator('.diagram img').count()).toBeGreaterThanOrEqual(DRAWN.length);
    expect(await lesson.locator('figcaption').count()).toBe(UNDRAWN.length);
    await expectUnharmed(page);
    await expectAccessible(page);
    // A title that turns the direction of writing turns nothing behind it.
    const isolated = await page.evaluate('getComputedStyle(document.querySelector("bdi")).unicodeBidi');
    expect(isolated).toBe('isolate');

    for (const question of await page.locator('.quiz > li').all()) {
      await question.locator('input').first().check();
      await question.getByRole('button', { name: 'Answer' }).click();
    }
    await page.getByText(/\d of \d right\./).waitFor();
    await expectUnharmed(page);
    await page.locator('.ways a').last().click();
    await page.waitForURL(`**/${second}`);
    await page.getByText('The lesson goes on.').waitFor();
  });

  test('has footnotes that lead to and fro, whatever they are called', async () => {
    const [first] = listIds(roadmap);
    const page = await open({ path: `/roadmaps/${roadmap.roadmap_id}/${first}` });
    const mark = page.locator('.prose a[data-footnote-ref]').first();
    const note = await mark.getAttribute('href');
    expect(await page.locator(`[id="${note?.slice(1)}"]`).count()).toBe(1);
    const back = await page.locator('.prose a[data-footnote-backref]').first().getAttribute('href');
    expect(await page.locator(`[id="${back?.slice(1)}"]`).count()).toBe(1);
  });

  test('is shown without harm on every other page, and on paper', async () => {
    const { roadmap_id, task_id } = roadmap;
    const page = await open({ path: '/', width: 390 });
    await page
      .getByRole('link', { name: /onerror/ })
      .first()
      .waitFor();
    await expectUnharmed(page);
    await page.goto('/library');
    await page
      .getByRole('link', { name: /onerror/ })
      .first()
      .waitFor();
    await expectUnharmed(page);
    await page.goto(`/tasks/${task_id}`);
    await page.locator('.map-node').nth(2).waitFor();
    await expectUnharmed(page);
    await page.goto(`/roadmaps/${roadmap_id}`);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.map-node').nth(2).waitFor();
    await expectUnharmed(page);
    await page.goto(`/print/${roadmap_id}`);
    await page.getByText('The lesson goes on.').nth(2).waitFor();
    await page
      .locator('.paper .diagram img')
      .nth(3 * DRAWN.length - 1)
      .waitFor();
    await expectUnharmed(page);
    // Whoever opens the API's own answers in the browser sees text.
    await page.goto(`/api/v1/roadmaps/${roadmap_id}`);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  test('whose resources lead to no site at all has no links to them', async () => {
    const [first] = listIds(roadmap);
    const page = await open({ path: '/library' });
    // The API takes no such address; whoever wrote into the database past it would get no further than this.
    await page.route(/\/concepts\/[^/]+$/, spoilAddresses);
    await page.goto(`/roadmaps/${roadmap.roadmap_id}/${first}`);
    await page.locator('.resources > li').first().waitFor();
    expect(await page.locator('ul.resources a:not([href^="/literature/"])').count()).toBe(0);
    await expectUnharmed(page);
  });
});

async function spoilAddresses(route: Route): Promise<void> {
  const response = await route.fetch();
  const concept = await response.json();
  const urls = [
    "javascript:window.hit='url'",
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//away.invalid',
  ];
  const resources = urls.map((url) => ({ ...concept.resources.resources[0], url }));
  await route.fulfill({ response, json: { ...concept, resources: { resources } } });
}

test('a course goes to paper and into one file', async () => {
  const page = await open({ path: `/roadmaps/${roadmap.roadmap_id}`, theme: 'dark' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${roadmap.roadmap_id}.md`);
  const text = await readFile(await download.path(), 'utf8');
  const titles = text.match(/^### \d+\.\d+ .*$/gm) ?? [];
  expect(titles).toHaveLength(listIds(roadmap).length);
  // What is no Markdown in a title does not become some in the file.
  for (const title of titles) expect(title).toMatch(/\\<img .*\\<script\\>.*\\\[x\\\]\(/);

  await page.getByRole('link', { name: 'Print' }).click();
  await page.locator('.paper h3').nth(2).waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.locator('header').isVisible()).toBe(false);
  expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
});
