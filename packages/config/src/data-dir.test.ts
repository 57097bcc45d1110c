import { expect, it } from 'vitest';
import { resolveDataDir } from './data-dir.ts';

const user = { platform: 'linux', home: '/people/ada', is_root: false } as const;

it.each([
  ['an ordinary user', {}, user, '/people/ada/.local/share/roadwright'],
  ['a user with an XDG data home', { XDG_DATA_HOME: '/data' }, user, '/data/roadwright'],
  [
    'a relative XDG data home, which counts for nothing',
    { XDG_DATA_HOME: 'data' },
    user,
    '/people/ada/.local/share/roadwright',
  ],
  ['root', { XDG_DATA_HOME: '/data' }, { ...user, is_root: true }, '/var/lib/roadwright'],
  [
    'a Mac',
    {},
    { ...user, platform: 'darwin' as const },
    '/people/ada/Library/Application Support/roadwright',
  ],
  ['a named folder', { ROADWRIGHT_DATA_DIR: '/srv/rw' }, { ...user, is_root: true }, '/srv/rw'],
  ['a named relative folder', { ROADWRIGHT_DATA_DIR: 'rw' }, user, `${process.cwd()}/rw`],
])('the data of %s lie in the customary place', (_case, environment, machine, expected) => {
  expect(resolveDataDir(environment, machine)).toBe(expected);
});
