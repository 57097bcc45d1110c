import { describe, expect, test } from 'vitest';
import { isLostLink } from './is-lost-link.ts';
import { sendAgain } from './send-again.ts';
import { toDatabaseError } from './to-database-error.ts';

const coded = (code: string) => Object.assign(new Error('driver text'), { code });

describe('a lost link', () => {
  test.each([
    '08006',
    '08P01',
    '53300',
    '57P01',
    '57P03',
    '40001',
    '40P01',
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
  ])('is known by %s', (code) => {
    expect(isLostLink(coded(code))).toBe(true);
    expect(isLostLink(new Error('outer', { cause: coded(code) }))).toBe(true);
    expect(isLostLink(new AggregateError([new Error('other'), coded(code)]))).toBe(true);
  });

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('is known by the words "%s"', (text) => {
    expect(isLostLink(new Error(text))).toBe(true);
  });

  test('is not what the data or the statement did', () => {
    for (const code of ['22021', '23505', '42P01', '55P03', 'ENOENT'])
      expect(isLostLink(coded(code))).toBe(false);
    expect(isLostLink(new Error('Connection terminated', { cause: coded('23505') }))).toBe(false);
    expect(isLostLink('ECONNRESET')).toBe(false);
  });
});

test.each([
  ['53300', 'database_busy'],
  ['55P03', 'database_busy'],
  ['57014', 'database_busy'],
  ['40P01', 'database_busy'],
  ['57P01', 'database_unavailable'],
  ['ECONNREFUSED', 'database_unavailable'],
  ['42P01', 'database_not_migrated'],
  ['23505', 'internal_error'],
])('the driver’s %s becomes %s, without its text', (code, expected) => {
  const fault = coded(code);
  const error = toDatabaseError(fault);
  expect(error).toMatchObject({ code: expected, cause: fault });
  expect(error.detail).not.toContain('driver text');
});

describe('sendAgain', () => {
  test.each(['55P03', '57014', '25006', '55000'])('sends again what %s refused', async (code) => {
    let sendings = 0;
    const send = async () => {
      if (++sendings === 1) throw toDatabaseError(coded(code));
    };
    await sendAgain(send, 1000);
    expect(sendings).toBe(2);
  });

  test('sends until the link holds', async () => {
    let sendings = 0;
    const send = async () => {
      if (++sendings < 3) throw coded('57P01');
      return 'stored';
    };
    expect(await sendAgain(send, 1000)).toBe('stored');
    expect(sendings).toBe(3);
  });

  test('gives up when its patience is over, and at once for other faults', async () => {
    let sendings = 0;
    const send = async () => {
      sendings += 1;
      throw coded('ECONNREFUSED');
    };
    const clock = () => 20 * sendings; // each sending takes its time
    await expect(sendAgain(send, 50, clock)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(sendings).toBe(3);
    await expect(sendAgain(() => Promise.reject(coded('23505')), 50)).rejects.toMatchObject({
      code: '23505',
    });
  });
});
