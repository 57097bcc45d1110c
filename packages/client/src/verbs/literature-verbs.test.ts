import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createRoadwrightClient } from '../create-client.ts';
import type { Upload } from '../transport/transport.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Seen {
  readonly headers: IncomingHttpHeaders;
  readonly form: FormData;
}

/** A client of a real server that reads the forms it is sent. */
async function serve(listener: RequestListener) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const bytes = Buffer.concat(await request.toArray());
    if (request.method === 'POST') {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      seen.push({ headers: request.headers, form: await new Response(bytes, { headers }).formData() });
    }
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const timers = { random: () => 0, sleep: async () => undefined };
  return { seen, base_url, client: createRoadwrightClient({ base_url, timers, timeout_ms: 5_000 }) };
}

const ACCEPTED = { task_id: 't', work_id: null, result: 'pending', status_url: '', events_url: '' };
const accept: RequestListener = (_, response) => response.writeHead(202).end(JSON.stringify(ACCEPTED));

const BYTES = new Uint8Array(300_000).map((_, at) => (at * 7) % 251);
const PDF = new Blob([BYTES], { type: 'application/pdf' });

async function readFile({ form }: Seen) {
  const file = form.get('file') as File;
  return { name: file.name, same: Buffer.from(await file.arrayBuffer()).equals(BYTES) };
}

describe('an upload', () => {
  test('is a form with the fields, one for each author, and the file', async () => {
    const { client, seen } = await serve(accept);
    const fields = { title: 'Slow reading', authors: ['Quill, M.', 'Wu, B.'], year: 2011, keep_file: true };
    const accepted = await client.uploadLiterature(PDF, {
      fields,
      filename: 'a "b".pdf',
      idempotency_key: 'k',
    });
    expect(accepted).toEqual(ACCEPTED);
    const [one] = seen as [Seen];
    expect(one.headers['idempotency-key']).toBe('k');
    expect([...one.form.keys()]).toEqual(['title', 'authors', 'authors', 'year', 'keep_file', 'file']);
    expect(one.form.getAll('authors')).toEqual(fields.authors);
    expect([one.form.get('year'), one.form.get('keep_file')]).toEqual(['2011', 'true']);
    expect(await readFile(one)).toEqual({ name: 'a "b".pdf', same: true });
  });

  test('tells how far it is when it is asked to', async () => {
    const { client, seen } = await serve(accept);
    const told: number[] = [];
    await client.uploadLiterature(PDF, { onSent: (bytes) => told.push(bytes) });
    expect(await readFile(seen[0] as Seen)).toEqual({ name: 'work.pdf', same: true });
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBeGreaterThan(BYTES.length);
  });

  test('is sent by what its client was given for it, where its progress is wanted', async () => {
    const { client, seen, base_url } = await serve(accept);
    const told: number[] = [];
    const upload: Upload = (url, init, onSent) => {
      onSent(init.body.size);
      return fetch(url, init);
    };
    const page = createRoadwrightClient({ base_url, upload });
    await client.uploadLiterature(PDF);
    await page.uploadLiterature(PDF, { onSent: (bytes) => told.push(bytes) });
    expect(seen).toHaveLength(2);
    expect(await readFile(seen[1] as Seen)).toEqual({ name: 'work.pdf', same: true });
    expect(told[0]).toBeGreaterThan(BYTES.length);
  });

  test('takes a stream too', async () => {
    const { client, seen } = await serve(accept);
    await client.uploadLiterature(PDF.stream());
    expect(await readFile(seen[0] as Seen)).toEqual({ name: 'work.pdf', same: true });
  });

  test.for([undefined, () => undefined])(
    'is sent whole again under its key after a fault',
    async (onSent) => {
      let count = 0;
      const { client, seen } = await serve((request, response) => {
        if (++count < 3) request.socket.destroy();
        else accept(request, response);
      });
      await client.uploadLiterature(PDF, onSent === undefined ? {} : { onSent });
      expect(seen).toHaveLength(3);
      expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
      for (const one of seen) expect(await readFile(one)).toMatchObject({ same: true });
    },
  );

  test('that is refused says why', async () => {
    const { client } = await serve((_, response) =>
      response.writeHead(413).end('{"code":"pdf_too_large","detail":"A PDF may have at most 50 MB."}'),
    );
    await expect(client.uploadLiterature(PDF)).rejects.toMatchObject({ status: 413, code: 'pdf_too_large' });
  });

  test('that is aborted rejects with the reason', async () => {
    const { client } = await serve(() => undefined);
    const stop = new AbortController();
    const call = client.uploadLiterature(PDF, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
  });
});

test('a work that was merged is followed to the one that stays', async () => {
  const { client } = await serve((request, response) => {
    if (request.url === '/api/v1/literature/new') response.end('{"work_id":"new"}');
    else response.writeHead(301, { location: '/api/v1/literature/new' }).end();
  });
  expect(await client.getWork('old')).toEqual({ work_id: 'new' });
});
