import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { ApiSettings } from '../api-deps.ts';
import { createTestApp, TEST_SETTINGS } from '../testing/create-test-app.ts';
import { type RunningServer, serveApp } from './serve-app.ts';

let server: RunningServer;
let closing: AbortController;

async function start(settings: Partial<ApiSettings> = {}): Promise<number> {
  closing = new AbortController();
  const app = createTestApp({ closing: closing.signal, settings: { ...TEST_SETTINGS, ...settings } });
  server = await serveApp(app, {
    host: '127.0.0.1',
    port: 0,
    closing,
    createRequestId: () => 'made',
  });
  return server.port;
}
afterEach(() => server.close());

/** Sends bytes and reads all until the server closes the connection. */
async function talk(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('serveApp', () => {
  it('answers on its port, and rejects when the port is taken', async () => {
    const port = await start();
    expect(await (await fetch(`http://127.0.0.1:${port}/health`)).json()).toEqual({ status: 'ok' });
    const again = serveApp(createTestApp(), { host: '127.0.0.1', port, closing, createRequestId: String });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers a body without a length that grows too large, and serves on', async () => {
    const port = await start();
    const path = '/api/v1/roadmaps/generate';
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const sending = request({ port, path, method: 'POST', headers });
    sending.on('error', () => undefined);
    const part = Buffer.alloc(100_000, 0x20);
    for (let count = 0; count < 4; count++) sending.write(part);
    const [response] = await once(sending, 'response');
    expect(response.statusCode).toBe(413);
    sending.destroy();
    const announced = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: 'x'.repeat(300_000),
    });
    expect(announced.status).toBe(413);
    expect(await announced.json()).toMatchObject({ code: 'body_too_large' });
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });

  it('refuses a WebSocket that the server did not take for one, and says how to ask', async () => {
    const port = await start();
    const task = 'ws/0197b0a0-0000-7000-8000-000000000000 HTTP/1.1';
    const upgrade = `Host: localhost\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ==`;
    for (const [path, connection] of [
      ['/api/v1/../v1/', 'close, upgrade'],
      ['http://localhost/api/v1/', 'close, upgrade'],
      ['/api/v1/', 'close'],
    ]) {
      const answer = await talk(
        port,
        `GET ${path}${task}\r\n${upgrade}\r\nConnection: ${connection}\r\n\r\n`,
      );
      expect([path, answer.slice(0, 12)]).toEqual([path, 'HTTP/1.1 426']);
      expect(answer).toContain('upgrade_required');
    }
  });

  it('refuses a Host that is an address beyond all addresses by a problem', async () => {
    const port = await start({ loopback_only: false });
    const head = `GET /health HTTP/1.1\r\nHost: 9223372036854775808\r\nConnection: close\r\n\r\n`;
    expect(await talk(port, head)).toMatch(/^HTTP\/1\.1 421 [\s\S]*"forbidden_host"/);
  });

  it('passes over what a request expects of it', async () => {
    const port = await start();
    const answer = await talk(
      port,
      'GET /health HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('lets a sender finish a body that is too large, so that it always reads the answer', async () => {
    const port = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const [length, kept] of [
      [{ 'content-length': 1_000_000 }, false],
      [{ 'transfer-encoding': 'chunked' }, false],
      [{ 'transfer-encoding': 'chunked' }, agent],
      [{ 'transfer-encoding': 'chunked' }, agent],
    ] as const) {
      const headers = { 'content-type': 'application/json', ...length };
      const path = '/api/v1/roadmaps/generate';
      const sending = request({ port, path, method: 'POST', headers, agent: kept });
      sending.end(Buffer.alloc(1_000_000, 0x20));
      const [response] = await once(sending, 'response');
      response.resume();
      expect(response.statusCode).toBe(413);
      await once(response, 'end');
    }
    agent.destroy();
  });

  it('lets a sender without a key finish a body, so that it always reads the answer', async () => {
    const port = await start({ auth: 'api_key' });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const kept of [false, agent, agent] as const) {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' };
      const sending = request({ port, path: '/api/v1/literature', method: 'POST', headers, agent: kept });
      sending.end(Buffer.alloc(3_000_000, 0x20));
      const [response] = await once(sending, 'response');
      response.resume();
      expect(response.statusCode).toBe(401);
      await once(response, 'end');
    }
    agent.destroy();
  });

  it.each([
    ['a Host that is no host', 'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    [
      'a WebSocket with a Host that is no host',
      'GET /api/v1/ws/x HTTP/1.1\r\nHost: a b\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    ],
    [
      'a Host with an account',
      'GET /health HTTP/1.1\r\nHost: localhost@evil.example\r\nConnection: close\r\n\r\n',
    ],
    ['a path with a backslash', 'GET /\\evil HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    [
      'an address of another kind',
      'GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ],
  ])('answers %s with a problem', async (_name, text) => {
    const answer = await talk(await start(), text);
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(answer.toLowerCase()).toContain('x-request-id: made');
    expect(answer).toContain('"code":"forbidden_host"');
  });

  it('answers a method for which no Request can be made', async () => {
    const answer = await talk(
      await start(),
      'TRACE /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain('"code":"method_not_allowed"');
  });

  it('ignores an upgrade to what it does not speak, and on every other path', async () => {
    const port = await start();
    for (const [path, upgrade] of [
      ['/health', 'websocket'],
      ['/health', 'h2c'],
    ]) {
      const head = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\n\r\n`;
      const socket = connect(port, '127.0.0.1');
      socket.write(head);
      const [chunk] = await once(socket, 'data');
      expect(chunk.toString()).toMatch(/^HTTP\/1\.1 200 /);
      socket.destroy();
    }
  });

  it.each([
    ['a malformed id', 'nonsense', {}, 422, 'invalid_id'],
    ['another host', 'nonsense', { host: 'evil.example' }, 421, 'forbidden_host'],
    ['an unknown path', 'a/b', {}, 404, 'not_found'],
    [
      'another origin',
      '0197b0a0-0000-7000-8000-000000000000',
      { origin: 'http://evil.example' },
      421,
      'forbidden_host',
    ],
    ['no origin at all', '0197b0a0-0000-7000-8000-000000000000', { origin: 'null' }, 421, 'forbidden_host'],
  ])(
    'refuses a WebSocket with %s by a problem before the upgrade',
    async (_name, id, headers, status, code) => {
      const port = await start();
      const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/ws/${id}`, { headers });
      const [, response] = await once(socket, 'unexpected-response');
      expect(response.statusCode).toBe(status);
      expect(response.headers['content-type']).toBe('application/problem+json');
      expect(response.headers['x-request-id']).toMatch(/^made/);
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ code, status });
    },
  );

  it('asks a plain reader of the WebSocket to upgrade', async () => {
    const response = await fetch(
      `http://127.0.0.1:${await start()}/api/v1/ws/0197b0a0-0000-7000-8000-000000000000`,
    );
    expect(response.status).toBe(426);
    expect(response.headers.get('upgrade')).toBe('websocket');
    expect(await response.json()).toMatchObject({ code: 'upgrade_required' });
  });

  it('closes although a connection is kept alive', async () => {
    const port = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await server.close();
    await closed;
    expect(closing.signal.aborted).toBe(true);
  });
});
