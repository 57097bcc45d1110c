import { describe, expect, test } from 'vitest';
import { createTestApp, TEST_SETTINGS } from '../testing/create-test-app.ts';

const PUBLIC = { ...TEST_SETTINGS, host: '0.0.0.0', loopback_only: false, rate_limit_rpm: 3 };

/** An app with a clock in the test's hands, which asks as whoever stands behind so many proxies. */
function createLimitedApp(settings: Partial<typeof TEST_SETTINGS> = {}) {
  let now = 0;
  const app = createTestApp({ clock: () => now, settings: { ...PUBLIC, ...settings } });
  return {
    pass: (ms: number) => {
      now += ms;
    },
    ask: (path = '/api/v1/access', headers: Record<string, string> = {}) => app.request(path, { headers }),
  };
}

describe('requests without a key', () => {
  test('are limited by the minute, and told when to come again', async () => {
    const { ask, pass } = createLimitedApp();
    const first = await ask();
    expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"requests";r=2;t=20');
    await ask();
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', status: 429 });
    expect(refused.headers.get('retry-after')).toBe('20');
    pass(19_000);
    expect((await ask()).status).toBe(429);
    pass(1_000);
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    pass(3_600_000);
    for (const status of [200, 200, 200, 429]) expect((await ask()).status).toBe(status);
  });

  test('are those of probes never', async () => {
    const { ask } = createLimitedApp();
    for (let count = 0; count < 10; count++) expect((await ask('/health')).status).toBe(200);
  });

  test('are not limited on loopback, nor where that was not wanted', async () => {
    for (const settings of [{ loopback_only: true }, { rate_limit_rpm: 0 }]) {
      const { ask } = createLimitedApp(settings);
      for (let count = 0; count < 10; count++) expect((await ask()).status).toBe(200);
    }
  });

  test('are counted where keys are asked for too, as those of the page are', async () => {
    const { ask } = createLimitedApp({ auth: 'api_key' });
    for (const status of [401, 401, 401, 429]) expect((await ask()).status).toBe(status);
    expect((await ask('/docs')).status).toBe(429);
  });
});

describe('the address of a caller', () => {
  const from = (forwarded: string) => ({ 'x-forwarded-for': forwarded });

  test('is not what the caller says it is', async () => {
    const { ask } = createLimitedApp();
    for (const [at, status] of [200, 200, 200, 429].entries()) {
      expect((await ask('/docs', from(`10.0.0.${at}`))).status).toBe(status);
    }
  });

  test('is what the trusted proxies say, of which the last ones are ours', async () => {
    const { ask } = createLimitedApp({ trusted_proxies: 2 });
    for (const [at, status] of [200, 200, 200, 429].entries()) {
      expect((await ask('/docs', from(`9.9.9.${at}, 10.0.0.1, 192.168.0.1`))).status).toBe(status);
    }
    expect((await ask('/docs', from('10.0.0.1, 10.0.0.2, 192.168.0.1'))).status).toBe(200);
  });

  test('is a network of IPv6 as a whole, and the same however it is written', async () => {
    const { ask } = createLimitedApp({ trusted_proxies: 1 });
    for (const [status, address] of [
      [200, '2001:db8:1:2::1'],
      [200, '2001:0db8:1:2:ffff::9'],
      [200, '2001:DB8:1:2:a:b:c:d'],
      [429, '2001:db8:1:2::beef'],
      [200, '2001:db8:1:3::1'],
      [200, '::ffff:10.0.0.1'],
      [200, '10.0.0.1'],
      [200, '10.0.0.1'],
      [429, '::ffff:10.0.0.1'],
      [200, 'no address'],
    ] as const) {
      expect([address, (await ask('/docs', from(address))).status]).toEqual([address, status]);
    }
  });
});
