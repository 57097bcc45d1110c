import { mergeConfig } from 'vitest/config';
import unit from './unit.ts';

// One throw-away Postgres per package run, or the one named by TEST_PG_URL.
export default mergeConfig(unit, { test: { globalSetup: ['@roadwright/postgres/vitest'] } });
