import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Who looks at a page, and with what. */
export interface PageOptions {
  /** The browser's language; English by default. */
  readonly language?: 'en' | 'zh';
  /** The machine's theme; light by default. */
  readonly theme?: 'light' | 'dark';
  /** Width of the window in CSS pixels; 1280 by default, a phone has 390. */
  readonly width?: number;
  readonly path?: string;
}

interface Opening extends PageOptions {
  readonly base_url: string;
  /** Takes what the page complains of: errors that nobody caught, and breaches of its policy. */
  readonly complaints: string[];
}

const TAGS = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Opens a page in a browser context of its own; an address outside the system is refused. */
export async function openContext(
  browser: Browser,
  opening: Opening,
): Promise<{ context: BrowserContext; page: Page }> {
  const { base_url, complaints, language = 'en', theme = 'light', width = 1280, path = '/' } = opening;
  const context = await browser.newContext({
    baseURL: base_url,
    locale: TAGS[language],
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: width < 600 ? 844 : 900 },
  });
  // Tests wait for conditions and not for times: on a busy machine everything takes longer.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await page.goto(path);
  return { context, page };
}
