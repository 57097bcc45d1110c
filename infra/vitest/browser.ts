import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import unit from './unit.ts';

const findSetup = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Builds the page, and says where Postgres and the browser are; by path, because a package cannot be imported by name here. */
export const globalSetup = [
  findSetup('../postgres/src/vitest.ts'),
  findSetup('../system/src/vitest.ts'),
  'browser/stage/setup.ts',
];

// Tests that drive a browser: one at a time, since a browser that waits for a core measures the machine.
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['browser/*.test.ts'],
    globalSetup,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    outputFile: { json: '.report/browser.json' },
  },
});
