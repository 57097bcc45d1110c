import { expect, test } from 'vitest';
import { createDueLinks, createStateChecker } from '../testing/due-links.ts';
import { recheckLinks } from './recheck-links.ts';

const { signal } = new AbortController();
const DAYS_MS = 86_400_000;

test('what is found takes the place of what was, and everything else stays', async () => {
  const due = createDueLinks({ a: 'dead', b: 'ok', c: 'ok' });
  const { verdict } = await recheckLinks(
    due,
    createStateChecker({ a: 'ok', b: 'ok', c: 'unverified' }),
    signal,
  );
  expect(verdict.links.map(({ state }) => state)).toEqual(['ok', 'ok', 'unverified']);
  expect(verdict.links[0]).toMatchObject({ reason: 'as of now', checked_at: '2026-01-08T00:00:00.000Z' });
  expect(verdict.findings.map(({ rule, where }) => [rule, where])).toEqual([
    ['unverified_link', 'resources[2].url'],
    ['unnamed_resource', 'resources[0]'],
  ]);
  expect(verdict.rules).toEqual(['dead_link', 'unnamed_resource', 'unverified_link']);
  expect(verdict.spent).toEqual(due.verdict.spent);
});

test('an address that is gone is told of as blocking', async () => {
  const due = createDueLinks({ a: 'ok' });
  const { verdict } = await recheckLinks(due, createStateChecker({ a: 'dead' }), signal);
  expect(verdict.findings[0]).toMatchObject({ rule: 'dead_link', severity: 'blocking' });
});

test.each([
  ['that are all well', { a: 'ok', b: 'ok' }, { a: 'ok', b: 'ok' }, 7],
  ['one of which is well again', { a: 'dead', b: 'ok' }, { a: 'ok', b: 'ok' }, 7],
  ['that are no better than before', { a: 'dead', b: 'unverified' }, { a: 'dead', b: 'dead' }, 7],
  ['one of which is gone since', { a: 'ok', b: 'ok' }, { a: 'ok', b: 'dead' }, 1.25],
  ['one of which refuses since', { a: 'ok', b: 'dead' }, { a: 'unverified', b: 'dead' }, 1.25],
] as const)('a list of links %s is looked at again after its time', async (_which, before, now, days) => {
  const { next_ms } = await recheckLinks(createDueLinks(before), createStateChecker(now), signal);
  expect(next_ms).toBe(days * DAYS_MS);
});
