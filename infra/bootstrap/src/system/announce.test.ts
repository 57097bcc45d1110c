import { expect, test } from 'vitest';
import { announce } from './announce.ts';

const system: Parameters<typeof announce>[0] = {
  page: 'http://127.0.0.1:8000',
  api: 'http://127.0.0.1:8000',
  auth: 'off',
  database_folder: '/data/pg',
  logs: '/data/logs',
  provider: 'demo',
  unfinished: 0,
};

test('what an earlier run has left is one line, and none where nothing is left', () => {
  expect(announce(system)).not.toContain('Tasks');
  expect(announce({ ...system, unfinished: 1 })).toContain('  Tasks     1 goes on\n');
  expect(announce({ ...system, unfinished: 3 })).toContain('  Tasks     3 go on\n');
});

test('a line that nobody needs is left out', () => {
  expect(announce({ ...system, logs: null, provider: null })).not.toMatch(/Logs|Provider/);
});

test('where keys are asked for it is said how to make one', () => {
  expect(announce({ ...system, auth: 'api_key' })).toContain(
    '  Keys      npm run roadwright -- keys create\n',
  );
  expect(announce(system)).not.toContain('Keys');
});
