import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** A test machine has no graphics card and mostly runs as root, and the browser shall ask nobody for anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium with an empty profile. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (executablePath === null) throw new Error('This machine has no Chromium.');
  return await chromium.launch({ executablePath, args: FLAGS });
}
