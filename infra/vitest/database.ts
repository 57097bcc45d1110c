import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import unit from './unit.ts';

// By path, because a package cannot import itself by name here. The packages that use it still name
// @roadwright/postgres in their devDependencies: for the types, and so that turbo sees its changes.
const globalSetup = [fileURLToPath(new URL('../postgres/src/vitest.ts', import.meta.url))];

// One throw-away Postgres per package run, or the one named by TEST_PG_URL.
// These tests wait for servers and processes more than they compute, so that a core can do several files at once.
export default mergeConfig(unit, {
  test: { globalSetup, maxWorkers: 3, testTimeout: 300_000, hookTimeout: 300_000 },
});
