import { defineConfig } from 'vitest/config';
import browser, { globalSetup } from './browser.ts';

// Takes the pictures under docs/screens anew, in tests that do nothing else, and writes their index.
export default defineConfig({
  ...browser,
  test: {
    ...browser.test,
    include: ['browser/screens/*.test.ts'],
    globalSetup: [...globalSetup, 'browser/stage/write-index.ts'],
  },
});
