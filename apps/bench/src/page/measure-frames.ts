import type { Page } from 'playwright-core';
import { type EventRate, readEventRate } from './read-event-rate.ts';
import type { Stage } from './set-stage.ts';

/** How a task is looked at. */
export const VIEWS = ['map', 'list'] as const;
export type View = (typeof VIEWS)[number];

interface FramesOptions {
  readonly view: View;
  /** How many times slower than this machine's core the page is computed. */
  readonly slowdown: number;
  readonly concepts: number;
}

/** What a person saw of a course that was written before their eyes. */
export interface FramesResult extends EventRate {
  /** Times from one frame to the next in milliseconds, from before the outline is there to the course's end. */
  readonly frames_ms: readonly number[];
}

const COLLECT = `(() => {
  globalThis.frames_ms = [];
  let last = performance.now();
  const look = (now) => {
    globalThis.frames_ms.push(now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/**
 * Has a course written, watches it on its page, and collects the frames.
 *
 * @throws Error when the page does not show the whole course, completed.
 */
export async function measureFrames(
  { base_url, browser, client }: Stage,
  { view, slowdown, concepts }: FramesOptions,
): Promise<FramesResult> {
  const { task_id } = await client.createRoadmap({
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { max_concepts: concepts },
  });
  const context = await browser.newContext({ baseURL: base_url, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`/tasks/${task_id}`);
  await page.getByText('Live', { exact: true }).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(COLLECT);
  if (view === 'list') await openList(page);
  // Told by the api, since to look for a text in the page again and again would cost it frames.
  const rate = await readEventRate(client.watchTask(task_id));
  await page.getByText('Your course is ready.').waitFor();
  const frames_ms = (await page.evaluate('globalThis.frames_ms')) as number[];
  const completed = await page.locator('.map-node.completed').count();
  await context.close();
  if (completed !== concepts) throw new Error(`${completed} of ${concepts} concepts were lit at the end.`);
  return { frames_ms, ...rate };
}

/** The list stands below the map, folded. */
async function openList(page: Page): Promise<void> {
  await page.getByText(/^All \d+ concepts as a list$/).click();
  await page.locator('.concepts').scrollIntoViewIfNeeded();
}
