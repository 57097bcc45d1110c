import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests run the sources of every workspace package, so nothing has to be built first. */
const conditions = ['@roadwright/source'];

// vitest reads its configuration from the default export.
export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: [fileURLToPath(new URL('fix-seed.ts', import.meta.url))],
    reporters: ['default', 'json'],
    // `npm test` adds these reports up; turbo keeps them with the rest of a cached run.
    outputFile: { json: '.report/test.json' },
  },
});
