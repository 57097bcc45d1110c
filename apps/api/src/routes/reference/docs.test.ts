import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../testing/create-test-app.ts';

const app = createTestApp();

describe('the reference page', () => {
  it('takes everything from this server and runs no script of its own', async () => {
    const response = await app.request('/docs');
    const page = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page).not.toMatch(/https?:|<script>|<style|onload/);
    const addresses = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const file = await app.request(`/${address}`);
      expect(file.status).toBe(200);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
  });

  it('shows the description of this server', async () => {
    const start = await app.request('/docs/start.js');
    expect(start.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await start.text()).toContain("url: 'openapi.json'");
  });

  it.each(['package.json', 'index.html', '../docs/../package.json', 'swagger-ui.js'])(
    'gives no other file of its package: %s',
    async (file) => {
      expect((await app.request(`/docs/${file}`)).status).toBe(404);
    },
  );
});
