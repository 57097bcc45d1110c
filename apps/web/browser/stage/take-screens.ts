import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { SceneName } from './scenes.ts';

/** Where the pictures are kept. */
export const SCREENS = join(import.meta.dirname, '../../../../docs/screens');

const LANGUAGES = ['en', 'zh'] as const;
/** A page has a few, in shades at the edges of letters: a third of the size, and no eye sees it. */
const MOST_COLOURS = 128;

const THEMES = ['light', 'dark'] as const;

/** What each scene is pictured in, as the names of the files say it. */
export const VARIANTS = LANGUAGES.flatMap((language) =>
  THEMES.map((theme) => `${language}-${theme}` as const),
);

/** Keeps pictures of a scene in both themes and the language of the page, as docs/screens/NAME-LANGUAGE-THEME.png. */
export async function takeScreens(page: Page, name: SceneName): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang'))?.slice(0, 2);
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    // Diagrams and plots are drawn anew in other colours.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const picture = await page.screenshot({ animations: 'disabled' });
    const file = join(SCREENS, `${name}-${language}-${theme}.png`);
    await sharp(picture).png({ palette: true, colours: MOST_COLOURS, effort: 10 }).toFile(file);
  }
}

/** Keeps pictures of a scene in both languages too, where nothing but the page speaks one. */
export async function takeScreensInAll(page: Page, name: SceneName): Promise<void> {
  for (const language of LANGUAGES) {
    // Forced, because on a phone the switch is behind the menu.
    await page.locator('.switches select').first().selectOption(language, { force: true });
    await page.locator(`html[lang^=${language}]`).waitFor();
    await takeScreens(page, name);
  }
}
