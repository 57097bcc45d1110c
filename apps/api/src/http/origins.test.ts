import { describe, expect, test } from 'vitest';
import { createTestApp, TEST_SETTINGS } from '../testing/create-test-app.ts';

const APP = 'https://app.example';
const CANCEL = '/api/v1/tasks/nonsense/cancel';
const createApp = (settings: Partial<typeof TEST_SETTINGS> = {}) =>
  createTestApp({ settings: { ...TEST_SETTINGS, ...settings } });

describe('every answer', () => {
  test('tells browsers to be careful, be it a problem or not', async () => {
    for (const path of ['/health', '/nowhere', '/docs', '/api/v1/tasks/x', '/openapi.json']) {
      const { headers } = await createApp().request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('asks for HTTPS alone where a trusted proxy speaks it, and on nobody else’s word', async () => {
    const ask = async (trusted_proxies: number, scheme: string) => {
      const headers = { 'x-forwarded-proto': scheme };
      const response = await createApp({ trusted_proxies }).request('/health', { headers });
      return response.headers.get('strict-transport-security');
    };
    expect(await ask(1, 'https')).toBe('max-age=31536000');
    expect(await ask(1, 'https, http')).toBeNull();
    expect(await ask(2, 'https, http')).toBe('max-age=31536000');
    expect(await ask(0, 'https')).toBeNull();
  });
});

describe('a page of another origin', () => {
  const preflight = { method: 'OPTIONS', headers: { origin: APP, 'access-control-request-method': 'POST' } };

  test('may use nothing unless its origin is listed, as it is written', async () => {
    for (const cors_origins of [[], ['https://other.example']]) {
      const response = await createApp({ cors_origins }).request(CANCEL, preflight);
      expect(response.status).toBe(405);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    const app = createApp({ cors_origins: [APP], auth: 'api_key' });
    for (const origin of ['https://app.example.evil.example', 'http://app.example', 'null', `${APP}:8443`]) {
      const response = await app.request('/api/v1/tasks', { headers: { origin } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toBe('Origin');
    }
  });

  test('that is listed may send a key and read what comes, refusals too', async () => {
    const app = createApp({ cors_origins: [APP], auth: 'api_key' });
    const allowed = await app.request(CANCEL, preflight);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(APP);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await app.request('/api/v1/tasks', { headers: { origin: APP } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(APP);
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });

  test.for([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a form of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://a.localhost' }, 403],
    ['a form without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['an old browser', { origin: 'https://evil.example' }, 403],
    ['a file', { origin: 'null' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 422],
    [
      'our own page behind a proxy',
      { 'sec-fetch-site': 'same-origin', origin: 'https://front.example' },
      422,
    ],
    ['our own page in an old browser', { origin: 'http://localhost' }, 422],
    ['a person', { 'sec-fetch-site': 'none' }, 422],
    ['a listed page', { 'sec-fetch-site': 'cross-site', origin: APP }, 422],
    ['no browser', {}, 422],
  ] as const)('changes nothing where no key is asked for: %s', async ([, headers, status]) => {
    const app = createApp({ cors_origins: [APP] });
    const response = await app.request(CANCEL, {
      method: 'POST',
      headers: { host: 'localhost', ...headers },
    });
    expect(response.status).toBe(status);
  });

  test('may look, as everybody may: browsers keep the answer from it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await createApp().request('/api/v1/access', { headers })).status).toBe(200);
  });
});

describe('listed names', () => {
  const ask = async (settings: Partial<typeof TEST_SETTINGS>, host: string, path = '/docs') =>
    (await createApp(settings).request(`http://${host}${path}`, { headers: { host } })).status;

  test('are served on loopback beside its own, as a proxy passes them on', async () => {
    const settings = { allowed_hosts: ['learn.example'] };
    expect(await ask(settings, 'learn.example')).toBe(200);
    expect(await ask(settings, 'Learn.example:443')).toBe(200);
    expect(await ask(settings, 'localhost')).toBe(200);
    expect(await ask(settings, 'evil.example')).toBe(421);
  });

  test('are the only ones on a public address, but for whoever probes it', async () => {
    const settings = { allowed_hosts: ['learn.example'], loopback_only: false, host: '0.0.0.0' };
    expect(await ask(settings, 'learn.example')).toBe(200);
    expect(await ask(settings, 'localhost')).toBe(421);
    expect(await ask(settings, '10.0.0.7:8000')).toBe(421);
    expect(await ask(settings, '10.0.0.7:8000', '/health/ready')).toBe(503);
    expect(await ask(settings, '10.0.0.7:8000', '/health')).toBe(200);
  });
});
