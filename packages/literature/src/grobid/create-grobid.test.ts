import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError, type Fetcher } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_TEI } from '../testing/sample-tei.ts';
import { createGrobid } from './create-grobid.ts';

/** The answers that the service gives, one after the other; the last one for ever. */
let answers: { status: number; body?: string }[] = [];
let asked: { path: string | undefined; form: FormData }[] = [];
let server: Server;
let url = '';
let folder = '';

beforeEach(async () => {
  asked = [];
  folder = await mkdtemp(join(tmpdir(), 'roadwright-grobid-'));
  await writeFile(join(folder, 'a.pdf'), '%PDF-1.7 \u00ff bytes');
  server = createServer(async (request, response) => {
    const form = await new Response(request as never, {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
    asked.push({ path: request.url, form });
    const { status, body = '' } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
    response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

/** The port, by Node's own client; like the real one it tells of a busy host by an error. */
const fetcher: Fetcher = {
  open: async ({ url: address, body, signal }) => {
    const response = await fetch(address, {
      method: 'POST',
      body: body?.bytes as AsyncIterable<Uint8Array>,
      headers: { 'content-type': body?.content_type ?? '' },
      duplex: 'half',
      signal,
    } as RequestInit);
    if (response.status === 503) throw new AppError('upstream_limited', 'busy');
    return {
      status: response.status,
      url: address,
      content_type: 'application/xml',
      charset: '',
      body: (response.body ?? new Blob([]).stream()) as AsyncIterable<Uint8Array>,
      close: async () => undefined,
    };
  },
};

const setUp = () => {
  const clock = createManualClock();
  const abort = new AbortController();
  const grobid = createGrobid({ fetcher, clock, url: `${url}/` });
  const file = { path: join(folder, 'a.pdf'), sha256: 'cd'.repeat(32) };
  return { clock, abort, reading: grobid.read(file, abort.signal) };
};
const asks = (count: number) => expect.poll(() => asked.length, { timeout: 10_000 }).toBe(count);

describe('GROBID', () => {
  it('gets the file and is told to ask nobody itself', async () => {
    answers = [{ status: 200, body: SAMPLE_TEI }];
    const reading = await setUp().reading;
    expect(reading.record?.record.title).toBe('Slow reading at sea & on land');
    expect(asked).toHaveLength(1);
    const [{ path, form } = { path: '', form: new FormData() }] = asked;
    expect(path).toBe('/api/processFulltextDocument');
    expect([...form.keys()]).toEqual([
      'consolidateHeader',
      'consolidateCitations',
      'includeRawCitations',
      'input',
    ]);
    expect([form.get('consolidateHeader'), form.get('includeRawCitations')]).toEqual(['0', '1']);
    const file = form.get('input') as File;
    expect(file.type).toBe('application/pdf');
    expect(await file.text()).toBe('%PDF-1.7 \u00ff bytes');
  });

  it('is asked again while it is busy', async () => {
    answers = [{ status: 503 }, { status: 503 }, { status: 200, body: SAMPLE_TEI }];
    const { clock, reading } = setUp();
    await asks(1);
    await expect.poll(() => clock.pending).toEqual([2_000]);
    await clock.advance(2_000);
    await asks(2);
    await expect.poll(() => clock.pending).toEqual([6_000]);
    await clock.advance(4_000);
    expect((await reading).references).toHaveLength(2);
  });

  it('is given up after three waits', async () => {
    answers = [{ status: 503 }];
    const { clock, reading } = setUp();
    const outcome = expect(reading).rejects.toMatchObject({ code: 'upstream_limited', retry: 'backoff' });
    for (const wait_ms of [2_000, 4_000, 8_000]) {
      await expect.poll(() => clock.pending).toHaveLength(1);
      await clock.advance(wait_ms);
    }
    await outcome;
    expect(asked).toHaveLength(4);
  });

  it('may find nothing in a file', async () => {
    answers = [{ status: 204 }];
    expect(await setUp().reading).toEqual({ record: null, references: [], text: '' });
  });

  it('is no longer waited for when nobody wants to know', async () => {
    answers = [{ status: 503 }];
    const { clock, abort, reading } = setUp();
    const outcome = expect(reading).rejects.toThrow('no longer wanted');
    await expect.poll(() => clock.pending).toHaveLength(1);
    abort.abort(new Error('no longer wanted'));
    await outcome;
    expect(clock.pending).toEqual([]);
  });

  it.each([{ status: 500 }, { status: 404 }, { status: 200, body: 'nothing' }])(
    'fails with the answer %j',
    async (answer) => {
      answers = [answer];
      await expect(setUp().reading).rejects.toMatchObject({ code: 'upstream_failed', retry: 'backoff' });
    },
  );
});
