import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../address/is-public-address.ts';
import { createTestChecker, GOOD_PAGE, serveAnswer } from '../testing/create-test-checker.ts';

describe('an address', () => {
  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://router/',
    'http://10.0.0.1.:80/',
    'http://2130706433/',
    'http://user:secret@site.example/',
    'http://site.example:22/',
    'ftp://site.example/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nonsense',
    '',
  ])('%j is blocked before any connection', async (url) => {
    const { look, connections, asked } = await createTestChecker(() => undefined, {
      isPublic: isPublicAddress,
    });
    expect(await look(url)).toMatchObject({ url, state: 'blocked' });
    expect([connections, asked]).toEqual([[], []]);
  });

  test('that nobody would write is blocked, and one that is too long for a key is not', async () => {
    const { look, site, cache } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site(`/${'a'.repeat(5000)}`))).toMatchObject({ state: 'blocked' });
    expect(await look(site(`/${'a'.repeat(3000)}`))).toMatchObject({ state: 'ok' });
    expect(cache.keys()).toEqual([expect.stringMatching(/^link sha256:[0-9a-f]{64}$/)]);
  });

  test('of a name that leads inside is blocked before any connection', async () => {
    const { look, site, connections } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site('/', 'inside.example'))).toMatchObject({ state: 'blocked' });
    expect(connections).toEqual([]);
  });

  test('of a host that does not exist is dead where other names can be found', async () => {
    const { look, site, probes } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site('/', 'nobody.example'))).toMatchObject({
      state: 'dead',
      reason: 'there is no such host',
    });
    expect(await look(site('/b', 'nobody.example'))).toMatchObject({ state: 'dead' });
    expect(probes).toHaveLength(2);
  });

  test('is dead for nobody while this machine is offline; what was not found out is asked again', async () => {
    const served = await serveAnswer(200, GOOD_PAGE);
    const { look, site, clock, cache, asked, goOffline } = served;
    goOffline();
    expect(await look(site('/', 'nobody.example'))).toMatchObject({ state: 'unverified' });
    for (let page = 0; page < 30; page += 1) await look(site(`/${page}`));
    expect(asked).toEqual(['nobody.example']);
    expect(cache.keys()).toEqual([]);
    await clock.advance(30_000);
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
  });

  test('waits for no turn any more once this machine is known to be offline', async () => {
    const paces = { 'nobody.example': { connections: 1, interval_ms: 10_000 } };
    const { look, site, clock, goOffline, buckets } = await createTestChecker(() => undefined, { paces });
    goOffline();
    const checks = await Promise.all(['/a', '/b', '/c'].map((path) => look(site(path, 'nobody.example'))));
    expect(checks.map(({ state }) => state)).toEqual(['unverified', 'unverified', 'unverified']);
    expect([buckets.held, clock.pending]).toEqual([0, []]);
  });

  test('whose resolver has trouble is unverified', async () => {
    const lookup = async () => Promise.reject(Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }));
    const { look, site } = await createTestChecker(() => undefined, { lookup });
    expect(await look(site('/'))).toMatchObject({ state: 'unverified' });
  });

  test('that takes no connections is unverified', async () => {
    const { look } = await serveAnswer(200, GOOD_PAGE);
    const closed = await createTestChecker(() => undefined, { port: 1 });
    expect(await closed.look('http://site.example:1/')).toMatchObject({ state: 'unverified' });
    expect(await look('http://site.example:1/')).toMatchObject({ state: 'blocked' });
  });
});
