import { AppError } from '@roadwright/domain';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, test } from 'vitest';
import { assertUsable } from '../assert-usable.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrate.ts';

const changed = (change: (url: URL) => void): string => {
  const url = new URL(inject('postgresUrl'));
  change(url);
  return url.href;
};

async function faultOf(work: () => Promise<unknown>): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('no AppError was thrown');
}

async function startFault(url: string): Promise<AppError> {
  const database = openDatabase({ url, role: 'api', pool_size: 1 });
  const fault = await faultOf(() => assertUsable(database));
  await database.close();
  return fault;
}

test.each([
  [
    'a database that is not there',
    (url: URL) => {
      url.pathname = '/nosuch';
    },
    'The database "nosuch" does not exist',
  ],
  [
    'a wrong password',
    (url: URL) => {
      url.password = 'wrong-secret';
    },
    'refused the password',
  ],
  [
    'a server that does not run',
    (url: URL) => {
      url.port = '1';
    },
    'cannot be reached at 127.0.0.1:1',
  ],
])(
  '%s is told to whoever starts a process, with the place and without the password',
  async (_name, change, words) => {
    const url = changed(change);
    const { password } = new URL(inject('postgresUrl'));
    for (const fault of [await startFault(url), await faultOf(() => migrate(url))]) {
      expect(fault.code).toBe('database_unavailable');
      expect(fault.detail).toContain(words);
      expect(fault.detail).not.toContain('wrong-secret');
      if (password !== '') expect(fault.detail).not.toContain(password);
    }
  },
);
