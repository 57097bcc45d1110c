import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of this machine; null when it has none. */
    chromium: string | null;
  }
}

/** vitest's globalSetup: provides `chromium`, and says aloud when there is none and tests will be skipped. */
export function setup(project: TestProject): void {
  const chromium = findChromium();
  project.provide('chromium', chromium);
  if (chromium !== null) return;
  process.stderr.write(
    '\n*** BROWSER TESTS ARE SKIPPED: this machine has no Chromium (Debian: apt-get install chromium). ***\n\n',
  );
}
