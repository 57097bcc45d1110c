import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { createRoadwrightClient } from '@roadwright/client';
import type { AcceptedWork, Problem, TaskView } from '@roadwright/domain';
import { acceptedWorkSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const LITERATURE = '/api/v1/literature';
const PDF = `%PDF-1.7\n${'x'.repeat(3_000_000)}\n%%EOF`;
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const COUNT = `
  select (select count(*) from roadwright.submission)::int as submissions,
    (select count(*) from roadwright.blob)::int as blobs, (select count(*) from roadwright.upload)::int as uploads,
    (select count(*) from roadwright.blob_piece)::int as pieces`;
const count = async () => (await test.database.sql(COUNT, []))[0];

const createForm = (text: string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([text]), 'a.pdf');
  return form;
};
const send = (form: FormData, headers: Record<string, string> = {}) =>
  test.api.request(LITERATURE, { method: 'POST', body: form, headers });
const readProblem = async (response: Response) => {
  const { code, errors } = (await response.json()) as Problem;
  return [response.status, code, errors?.[0]?.pointer];
};

describe('POST /literature', () => {
  it('accepts what names a work, at each of its addresses, as one and the same', async () => {
    const works: (string | null)[] = [];
    for (const path of [LITERATURE, '/api/literature', '/api/literature/']) {
      const response = await test.post(path, { doi: 'https://doi.org/10.5555/Same' });
      const accepted = (await response.json()) as AcceptedWork;
      expect(response.status).toBe(202);
      expect(acceptedWorkSchema.parse(accepted)).toEqual({
        task_id: expect.stringMatching(/^[0-9a-f-]{14}7/),
        work_id: expect.any(String),
        result: 'created',
        status_url: `/api/v1/tasks/${accepted.task_id}`,
        events_url: `/api/v1/tasks/${accepted.task_id}/events`,
      });
      expect(response.headers.get('location')).toBe(accepted.status_url);
      const task = (await (await test.api.request(accepted.status_url)).json()) as TaskView;
      expect(task).toMatchObject({ kind: 'literature', status: 'pending', work_id: accepted.work_id });
      works.push(accepted.work_id);
    }
    expect(new Set(works).size).toBe(1);
  });

  it('does not know yet which work a title means', async () => {
    const response = await test.post(LITERATURE, {
      title: 'Slow reading at sea',
      authors: ['Quill'],
      year: 2011,
    });
    expect([response.status, ((await response.json()) as AcceptedWork).result]).toEqual([202, 'pending']);
  });

  it('gives the same submission for the same key and body, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'doi' };
    const [first, again] = [
      await test.post(LITERATURE, { doi: '10.5555/key' }, headers),
      await test.post(LITERATURE, { keep_file: false, doi: ' 10.5555/key ' }, headers),
    ];
    expect(await again.json()).toEqual(await first.json());
    const other = await test.post(LITERATURE, { doi: '10.5555/other' }, headers);
    expect(await readProblem(other)).toEqual([422, 'idempotency_mismatch', undefined]);
  });

  it.each([
    [{}, 'work_unidentified', undefined],
    [{ year: 2011, authors: ['Quill'] }, 'work_unidentified', undefined],
    [{ doi: 'eleven' }, 'invalid_doi', '#/doi'],
    [{ arxiv_id: '9913.1' }, 'invalid_arxiv_id', '#/arxiv_id'],
    [{ pmid: 'x' }, 'invalid_pmid', '#/pmid'],
    [{ url: 'file:///etc/passwd' }, 'invalid_url', '#/url'],
    [{ pdf_url: 'https://me:secret@example.org/' }, 'invalid_url', '#/pdf_url'],
    [{ bibtex: '@article{' }, 'invalid_bibliography', '#/bibtex'],
    [{ doi: 7 }, 'validation_failed', '#/doi'],
    [{ doi: '10.5555/a', colour: 'red' }, 'validation_failed', '#/colour'],
    [{ title: 'x'.repeat(1001) }, 'validation_failed', '#/title'],
    [{ title: 'x', year: 12 }, 'validation_failed', '#/year'],
  ])('refuses %j', async (body, code, pointer) => {
    const before = await count();
    expect(await readProblem(await test.post(LITERATURE, body))).toEqual([422, code, pointer]);
    expect(await count()).toEqual(before);
  });

  it.each([
    ['nothing', undefined, undefined, 422, 'work_unidentified'],
    ['wrong JSON', '{"doi":', 'application/json', 400, 'invalid_json'],
    [
      'a form of another kind',
      'doi=10.5555/a',
      'application/x-www-form-urlencoded',
      415,
      'unsupported_media_type',
    ],
    ['a form without a boundary', 'x', 'multipart/form-data', 415, 'unsupported_media_type'],
    ['a form of another media type', 'x', 'multipart/mixed; boundary=b', 415, 'unsupported_media_type'],
    ['a form with an empty boundary', 'x', 'multipart/form-data; boundary=', 400, 'invalid_form'],
  ])('refuses %s', async (_name, body, type, status, code) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const init = { method: 'POST', headers, ...(body === undefined ? {} : { body }) };
    expect((await readProblem(await test.api.request(LITERATURE, init))).slice(0, 2)).toEqual([status, code]);
  });

  it('takes a form nowhere else', async () => {
    const body = createForm(PDF);
    const response = await test.api.request('/api/v1/roadmaps/generate', { method: 'POST', body });
    expect((await readProblem(response)).slice(0, 2)).toEqual([413, 'body_too_large']);
  });
});

describe('an upload', () => {
  it('is stored whole under its digest with what was said about it', async () => {
    const response = await send(createForm(PDF, { doi: '10.5555/file', keep_file: 'true' }));
    const { task_id, work_id } = (await response.json()) as AcceptedWork;
    expect([response.status, response.headers.get('location')]).toEqual([202, `/api/v1/tasks/${task_id}`]);
    const rows = await test.database.sql(
      `select sha256, keep_file, file_state, work_id from roadwright.submission where task_id = $1::uuid`,
      [task_id],
    );
    expect(rows).toEqual([{ sha256: digest(PDF), keep_file: true, file_state: 'wanted', work_id }]);
    const [stored] = await test.database.sql<{ bytes: Buffer }>(
      `select string_agg(piece.bytes, '' order by piece.no) as bytes
       from roadwright.blob join roadwright.blob_piece as piece using (upload_id) where sha256 = $1::text`,
      [digest(PDF)],
    );
    expect(stored?.bytes.toString()).toBe(PDF);
  });

  it('needs nothing beside its file', async () => {
    const response = await send(createForm('%PDF-1.7 alone'));
    expect([response.status, ((await response.json()) as AcceptedWork).result]).toEqual([202, 'pending']);
  });

  it('is known again by its key and its bytes', async () => {
    const headers = { 'idempotency-key': 'file' };
    const tasks = [];
    for (let time = 0; time < 2; time++) {
      const response = await send(createForm('%PDF-1.7 again'), headers);
      tasks.push(((await response.json()) as AcceptedWork).task_id);
    }
    expect(tasks[1]).toBe(tasks[0]);
    const other = await send(createForm('%PDF-1.7 other'), headers);
    expect(await readProblem(other)).toEqual([422, 'idempotency_mismatch', undefined]);
  });

  it.each([
    ['a page as PDF', '<!doctype html><p>No.', {}, 422, 'pdf_invalid', undefined],
    ['a year that is none', PDF, { year: 'soon' }, 422, 'validation_failed', '#/year'],
    [
      'an answer to keep_file that is none',
      PDF,
      { keep_file: 'yes' },
      422,
      'validation_failed',
      '#/keep_file',
    ],
    ['an unknown field', PDF, { colour: 'red' }, 422, 'validation_failed', '#/colour'],
    ['a DOI that is none', PDF, { doi: 'eleven' }, 422, 'invalid_doi', '#/doi'],
  ])('with %s is refused', async (_name, text, fields, status, code, pointer) => {
    const { submissions } = (await count()) as { submissions: number };
    const response = await send(createForm(text, fields as Record<string, string>));
    expect(await readProblem(response)).toEqual([status, code, pointer]);
    expect(await count()).toMatchObject({ submissions, uploads: 0 });
  });

  it('of 51 MB over a real connection reads its refusal, and leaves nothing', async () => {
    const before = await count();
    const form = () => createForm(`%PDF-1.7${'x'.repeat(51_000_000)}`);
    const announced = await fetch(`${test.url}${LITERATURE}`, { method: 'POST', body: form() });
    expect((await readProblem(announced)).slice(0, 2)).toEqual([413, 'pdf_too_large']);
    const { body, headers } = new Response(form());
    const type = { 'content-type': headers.get('content-type') ?? '' };
    const streamed = await fetch(`${test.url}${LITERATURE}`, {
      method: 'POST',
      body,
      headers: type,
      duplex: 'half',
    } as RequestInit);
    expect((await readProblem(streamed)).slice(0, 2)).toEqual([413, 'pdf_too_large']);
    expect(await count()).toEqual(before);
  });

  it('by our own client arrives over a real connection', async () => {
    const client = createRoadwrightClient({ base_url: test.url });
    const text = `%PDF-1.7${'y'.repeat(9_000_000)}`;
    const fields = { title: 'Sent by the client', authors: ['Quill, M.', 'Wu, B.'], year: 2011 };
    const sent: number[] = [];
    const onSent = (bytes: number) => sent.push(bytes);
    const { task_id } = await client.uploadLiterature(new Blob([text]), { fields, onSent });
    const [row] = await test.database.sql<{ sha256: string; request: object }>(
      `select submission.sha256, task.request from roadwright.submission join roadwright.task using (task_id)
       where task_id = $1::uuid`,
      [task_id],
    );
    expect(row).toMatchObject({ sha256: digest(text), request: fields });
    expect(sent.at(-1)).toBeGreaterThan(9_000_000);
  });

  it.each([
    ['breaks off within its file', 5_000_000],
    ['announces more than it sends', 4_000_400],
  ])('that %s leaves nothing', async (_name, announced) => {
    const before = await count();
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`;
    const { port } = new URL(test.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST ${LITERATURE} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${announced}\r\n\r\n${head}`,
    );
    socket.write(Buffer.alloc(4_000_000, 0x41));
    await expect.poll(async () => (await count()) as object).toMatchObject({ uploads: 1 });
    socket.destroy();
    await expect.poll(count).toEqual(before);
  });
});
