import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../api-deps.ts';
import { createTestApp, TEST_SETTINGS } from '../../testing/create-test-app.ts';

let folder: string;
let app: Api;
const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-web-'));
  const web_dir = join(folder, 'web');
  await mkdir(join(web_dir, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(web_dir, 'index.html'), '<title>Roadwright</title>');
  await writeFile(join(web_dir, 'assets', 'page-0a1b.js'), 'start()');
  await writeFile(join(web_dir, 'assets', 'page-0a1b.js.br'), brotliCompressSync('start()'));
  await writeFile(join(web_dir, 'assets', 'page-0a1b.js.gz'), gzipSync('start()'));
  await writeFile(join(web_dir, 'icon.svg'), '<svg/>');
  app = createTestApp({ settings: { ...TEST_SETTINGS, web_dir } });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the page', () => {
  it.each(['/', '/roadmaps/rust-7kq2x9dp', '/tasks/anything?x=1'])('opens at %s', async (path) => {
    const response = await app.request(path, browser);
    expect(await response.text()).toBe('<title>Roadwright</title>');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('has files that a browser may keep', async () => {
    const response = await app.request('/assets/page-0a1b.js');
    expect(await response.text()).toBe('start()');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('has files without a hash that are asked for again behind the reader’s back', async () => {
    const response = await app.request('/icon.svg');
    expect(response.headers.get('cache-control')).toMatch(
      /^public, max-age=\d+, stale-while-revalidate=\d+$/,
    );
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('goes packed to a browser that takes %s', async (accepted, encoding, unpack) => {
    const response = await app.request('/assets/page-0a1b.js', {
      headers: { 'accept-encoding': accepted },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(unpack(await response.arrayBuffer()).toString()).toBe('start()');
  });

  it.each(['/api/v1/nowhere', '/health/nowhere', '/docs/nowhere', '/api'])(
    'does not stand in for an address of the api: %s',
    async (path) => {
      const response = await app.request(path, browser);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    },
  );

  it.each([
    '/assets/gone.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
  ])('is not given for a file that is not there: %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('outside');
  });

  it('is not there when it was not built', async () => {
    for (const web_dir of [undefined, join(folder, 'nowhere')]) {
      const response = await createTestApp({ settings: { ...TEST_SETTINGS, web_dir } }).request('/', browser);
      expect(await response.json()).toMatchObject({
        code: 'not_found',
        detail: expect.stringContaining('/docs'),
      });
    }
  });
});
