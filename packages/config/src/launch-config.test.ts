import { expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { readLaunchConfig } from './launch-config.ts';

it('asks for no database, since the launcher may own one', () => {
  expect(readLaunchConfig({ ROADWRIGHT_DATA_DIR: '/srv/rw' })).toMatchObject({
    database_url: undefined,
    data_dir: '/srv/rw',
    port: 8000,
    shutdown_grace_ms: 25_000,
  });
});

it('tells the faults of every process that it would start, each once', () => {
  const environment = { PORT: 'eighty', EMBEDDED_PG_PORT: '80', API_DB_POOL: '0', LEASE_S: 'long' };
  const read = () => readLaunchConfig(environment);
  expect(read).toThrow(ConfigError);
  try {
    read();
  } catch (error) {
    const names = (error as ConfigError).faults.map((fault) => fault.split(/[ :]/)[0]);
    expect(names.toSorted()).toEqual(['API_DB_POOL', 'EMBEDDED_PG_PORT', 'LEASE_S', 'PORT']);
  }
});
