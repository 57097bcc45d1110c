import { expect, it } from 'vitest';
import { readCommandConfig } from './command-config.ts';

it('stands where the person stands, and does not mind faults that are not its own', () => {
  const environment = { ROADWRIGHT_DATA_DIR: '/srv/rw', INIT_CWD: '/people/ada', PORT: 'eighty' };
  expect(readCommandConfig(environment)).toEqual({
    data_dir: '/srv/rw',
    working_dir: '/people/ada',
    api_url: undefined,
  });
  expect(readCommandConfig({})).toMatchObject({ working_dir: process.cwd() });
});
