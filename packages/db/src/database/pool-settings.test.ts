import { expect, test } from 'vitest';
import { SESSION_LIMITS } from '../signal/keep-session.ts';
import { poolSettings } from './pool-settings.ts';

const LONGEST_RECOVERY_MS = 10_000;
const ONE = { pool_size: 1, direct: true };

test.each(['api', 'worker'] as const)('a half-open link costs %s a statement less than 10 s', (role) => {
  const { query_timeout = 0, connectionTimeoutMillis = 0 } = poolSettings(role, 'postgres://localhost', ONE);
  expect(query_timeout).toBeGreaterThan(0);
  expect(connectionTimeoutMillis).toBeGreaterThan(0);
  expect(query_timeout + connectionTimeoutMillis).toBeLessThan(LONGEST_RECOVERY_MS);
});

test('a half-open session is found and replaced in less than 10 s', () => {
  const { check_every_ms, answer_within_ms } = SESSION_LIMITS;
  expect(check_every_ms + 2 * answer_within_ms).toBeLessThan(LONGEST_RECOVERY_MS);
});

test('the server ends what is merely slow before a worker takes the link for lost', () => {
  const settings = poolSettings('worker', 'postgres://localhost', ONE);
  const {
    query_timeout = 0,
    statement_timeout,
    lock_timeout,
    idle_in_transaction_session_timeout,
  } = settings;
  for (const limit_ms of [statement_timeout, lock_timeout, idle_in_transaction_session_timeout]) {
    expect(limit_ms).toBeLessThan(query_timeout);
  }
});

test('an api’s plans are kept right where it keeps any, and a pooler is told nothing that it would refuse', () => {
  expect(poolSettings('api', 'postgres://localhost', ONE).options).toContain('enable_seqscan=off');
  expect(poolSettings('api', 'postgres://localhost', { ...ONE, direct: false }).options).toBeUndefined();
});
