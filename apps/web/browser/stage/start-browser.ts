import { CHROMIUM_FLAGS } from '@roadwright/system';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the machine's Chromium with an empty profile. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (executablePath === null) throw new Error('This machine has no Chromium.');
  return await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}
