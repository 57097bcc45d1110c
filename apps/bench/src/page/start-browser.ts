import { findSteadyPort } from '@roadwright/postgres';
import { CHROMIUM_FLAGS, findChromium } from '@roadwright/system';
import { type Browser, chromium } from 'playwright-core';

/** A browser that other tools can drive too. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Where it takes the DevTools protocol on this machine. */
  readonly port: number;
}

/**
 * Starts this machine's Chromium with an empty profile.
 *
 * @throws Error when it has none.
 */
export async function startBrowser(): Promise<RunningBrowser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('This machine has no Chromium (Debian: apt-get install chromium).');
  const port = await findSteadyPort();
  const args = [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`];
  return { browser: await chromium.launch({ executablePath, args }), port };
}
