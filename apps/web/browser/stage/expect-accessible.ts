import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails when axe finds anything serious or critical on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, because the page's policy rightly refuses a script tag of ours.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(grave, page.url()).toEqual([]);
}
