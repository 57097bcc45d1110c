import { deflateSync } from 'node:zlib';
import { cancelTask, getFulltext, listReferences, listWorks, startRetry } from '@roadwright/db';
import { makeBomb, makePdf, type UpstreamWork } from '@roadwright/literature/testing';
import type {} from '@roadwright/postgres/vitest';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createTestLibrary, type TestLibrary } from './testing/start-library.ts';
import { readEvents, untilEnd } from './testing/until.ts';

const ARTICLE: UpstreamWork = {
  doi: '10.5555/tides.1',
  pmid: '30000001',
  openalex: 'W4000000001',
  title: 'Winter tides and the memory of lighthouse keepers',
  authors: ['Quillfeather, Mara T.', 'Oosterzee, Pim'],
  year: 2011,
  journal: 'Annals of Harbour Studies',
  volume: '14',
  number: '3',
  pages: '211-225',
  abstract: 'What the tide keeps in winter.',
  cites: ['10.5555/silt.2'],
};
const CITED: UpstreamWork = {
  doi: '10.5555/silt.2',
  title: 'Harbour silt as an archive of trade on shallow coasts',
  authors: ['Adebayo, Ngozi'],
  year: 2004,
  journal: 'Annals of Harbour Studies',
};
const PREPRINT: UpstreamWork = {
  arxiv: '1001.0001',
  article_doi: '10.5555/tides.1',
  title: ARTICLE.title,
  authors: ARTICLE.authors,
  year: 2010,
};

const drawPaper = (title: string, more: readonly string[] = []) =>
  makePdf({
    pages: [
      [
        { text: title.slice(0, 30).trimEnd(), x: 72, y: 700, size: 18 },
        { text: title.slice(30).trim(), x: 72, y: 678, size: 18 },
        { text: 'Mara T. Quillfeather, Pim Oosterzee', x: 72, y: 650, size: 11 },
        { text: 'Abstract', x: 72, y: 620, size: 12 },
        { text: 'What the tide keeps in winter, and for how long.', x: 72, y: 600, size: 10 },
        ...more.map((text, at) => ({ text, x: 72, y: 560 - 16 * at, size: 10 })),
      ],
    ],
  });

const libraries: TestLibrary[] = [];
async function openLibrary(
  works: readonly UpstreamWork[] = [ARTICLE, CITED, PREPRINT],
): Promise<TestLibrary> {
  const library = await createTestLibrary(inject('postgresUrl'), works);
  libraries.push(library);
  return library;
}
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close();
});

const countWorks = async ({ database }: TestLibrary) =>
  (await listWorks(database, { limit: 100 })).items.length;

describe('a submission', () => {
  it('becomes a described work, with its references and the source of every field', async () => {
    const library = await openLibrary();
    await library.start();
    const { task_id, work_id, result } = await library.submit({ doi: '10.5555/TIDES.1' });
    expect(result).toBe('created');
    expect(await untilEnd(library.database, task_id)).toMatchObject({ status: 'completed', work_id });
    const work = await library.read(work_id ?? '');
    expect(work).toMatchObject({
      title: ARTICLE.title,
      year: 2011,
      journal: 'Annals of Harbour Studies',
      pages: '211-225',
      sources: { title: 'crossref' },
      components: {
        metadata: { status: 'completed', error: null },
        content: { status: 'absent' },
        references: { status: 'completed' },
      },
      references_count: 1,
    });
    expect(work.identifiers).toContainEqual({ scheme: 'pmid', value: '30000001' });
    const events = await readEvents(library.database, task_id);
    expect(events.map((event) => ('step' in event ? `${event.type} ${event.step}` : event.type))).toEqual([
      'task_queued',
      'task_started',
      'step_started work_metadata',
      'step_completed work_metadata',
      'step_started work_content',
      'step_completed work_content',
      'step_started work_references',
      'step_completed work_references',
      'task_completed',
    ]);
    expect(events.at(-1)).toMatchObject({ work_id });
  });

  it('ties a reference to the work that it names, whichever came first', async () => {
    const library = await openLibrary();
    await library.start();
    const citing = await library.submit({ doi: '10.5555/tides.1' });
    await untilEnd(library.database, citing.task_id);
    const cited = await library.submit({ doi: '10.5555/silt.2' });
    await untilEnd(library.database, cited.task_id);
    const page = await listReferences(library.database, { work_id: citing.work_id ?? '', limit: 10 });
    expect(page).toMatchObject({ items: [{ work_id: cited.work_id }] });
    expect(await library.read(cited.work_id ?? '')).toMatchObject({ cited_by_count: 1 });
  });

  it('makes one work of an article and the preprint that its author tied to it, and leads both ids there', async () => {
    const library = await openLibrary();
    const one = await library.submit({ doi: '10.5555/tides.1' });
    const other = await library.submit({ arxiv_id: '1001.0001' });
    expect(one.work_id).not.toBe(other.work_id);
    await library.start();
    await Promise.all([one, other].map(({ task_id }) => untilEnd(library.database, task_id)));
    const [first, second] = await Promise.all([one, other].map(({ work_id }) => library.read(work_id ?? '')));
    expect(first?.work_id).toBe(second?.work_id);
    expect(first?.records.map(({ source }) => source)).toEqual(expect.arrayContaining(['crossref', 'arxiv']));
    expect(await countWorks(library)).toBe(1);
  });

  it('keeps what was submitted where no source knows it, and knows it again', async () => {
    const library = await openLibrary([]);
    await library.start();
    const request = {
      title: 'Copper bells outlast the song of gulls',
      authors: ['Petrenko, I.'],
      year: 1999,
    };
    const first = await library.submit(request);
    const second = await library.submit({ ...request, title: 'Copper Bells Outlast the Song of Gulls.' });
    await Promise.all([first, second].map(({ task_id }) => untilEnd(library.database, task_id)));
    expect(await countWorks(library)).toBe(1);
  });

  it.each([
    [{ doi: '10.5555/nobody' }, 'not_found_upstream'],
    [{ title: 'Winter' }, 'not_found_upstream'],
    [{ doi: '10.5555/tides.1', title: 'Copper bells outlast the song of gulls' }, 'identifier_conflict'],
  ])('fails for %j with %s and a word on what to do', async (request, code) => {
    const library = await openLibrary();
    await library.start();
    const { task_id, work_id } = await library.submit(request);
    const task = await untilEnd(library.database, task_id);
    expect(task).toMatchObject({ status: 'failed', error: { code } });
    expect(task.error?.detail.length).toBeGreaterThan(30);
    expect(await countWorks(library)).toBe(0);
    if (work_id !== null)
      expect((await library.read(work_id)).components.metadata).toMatchObject({
        status: 'failed',
        error: { code },
      });
  });
});

describe('a submission that failed or was cancelled', () => {
  it('never shadows a later one', async () => {
    const library = await openLibrary();
    library.upstream.setFault('api.crossref.org', { status: 500 });
    library.upstream.setFault('api.openalex.org', { status: 500 });
    library.upstream.setFault('api.datacite.org', { status: 500 });
    const cancelled = await library.submit({ doi: '10.5555/tides.1' });
    await cancelTask(library.database, { task_id: cancelled.task_id, owner: null });
    const failing = await library.submit({ doi: '10.5555/tides.1' });
    await library.start();
    expect(await untilEnd(library.database, failing.task_id)).toMatchObject({ status: 'failed' });
    for (const host of ['api.crossref.org', 'api.openalex.org', 'api.datacite.org'])
      library.upstream.setFault(host, null);
    const later = await library.submit({ doi: '10.5555/tides.1' });
    expect(later).toMatchObject({ result: 'created', work_id: cancelled.work_id });
    expect(await untilEnd(library.database, later.task_id)).toMatchObject({ status: 'completed' });
    const { task_id } = await startRetry(library.database, {
      task_id: crypto.randomUUID(),
      retry_of: failing.task_id,
      owner: null,
      max_pending: 10,
    });
    expect(await untilEnd(library.database, task_id)).toMatchObject({
      status: 'completed',
      work_id: later.work_id,
    });
    expect(await countWorks(library)).toBe(1);
  });
});

describe('a file', () => {
  it('tells by its title page which work it is, and gives its text and references', async () => {
    const library = await openLibrary();
    await library.start();
    const file = drawPaper(ARTICLE.title, ['arXiv:1001.0001v1 [physics.hist-ph] 4 Jan 2010']);
    const { task_id, work_id, result } = await library.submit({}, file);
    expect([work_id, result]).toEqual([null, 'pending']);
    const task = await untilEnd(library.database, task_id);
    expect(task).toMatchObject({ status: 'completed' });
    const work = await library.read(task.work_id ?? '');
    expect(work).toMatchObject({ title: ARTICLE.title, components: { content: { status: 'completed' } } });
    const text = await getFulltext(library.database, { work_id: work.work_id, owner: 'local' });
    expect(text).toMatchObject({
      pages: 1,
      extractor: 'pdf',
      text: expect.stringContaining('What the tide keeps'),
    });
    const again = await library.submit({}, file);
    expect(again).toMatchObject({ result: 'duplicate', work_id: work.work_id });
  });

  it('stays after a submission that failed, so that a retry reads it', async () => {
    const library = await openLibrary();
    const away = ['export.arxiv.org', 'api.openalex.org', 'api.crossref.org', 'api.semanticscholar.org'];
    for (const host of away) library.upstream.setFault(host, { status: 500 });
    await library.start();
    const file = drawPaper(ARTICLE.title, ['arXiv:1001.0001v1 [physics.hist-ph] 4 Jan 2010']);
    const failing = await library.submit({}, file);
    expect(await untilEnd(library.database, failing.task_id)).toMatchObject({ status: 'failed' });
    for (const host of away) library.upstream.setFault(host, null);
    const { task_id } = await startRetry(library.database, {
      task_id: crypto.randomUUID(),
      retry_of: failing.task_id,
      owner: null,
      max_pending: 10,
    });
    expect(await untilEnd(library.database, task_id)).toMatchObject({ status: 'completed' });
  });

  it('is not taken for the work that its submission names when it is another one', async () => {
    const library = await openLibrary();
    await library.start();
    const file = drawPaper('Copper bells outlast the song of gulls');
    const { task_id, work_id } = await library.submit({ doi: '10.5555/tides.1' }, file);
    expect(await untilEnd(library.database, task_id)).toMatchObject({
      status: 'partial_failure',
      error: { code: 'identifier_conflict' },
    });
    await expect(
      getFulltext(library.database, { work_id: work_id ?? '', owner: 'local' }),
    ).rejects.toMatchObject({
      code: 'fulltext_not_found',
    });
  });

  it('is downloaded from where it is free to read', async () => {
    const pdf_url = 'https://repository.example.org/tides.pdf';
    const library = await openLibrary([{ ...ARTICLE, pdf_url }]);
    library.upstream.serveFile(pdf_url, { content_type: 'application/pdf', bytes: drawPaper(ARTICLE.title) });
    await library.start();
    const { task_id, work_id } = await library.submit({ doi: '10.5555/tides.1' });
    expect(await untilEnd(library.database, task_id)).toMatchObject({ status: 'completed' });
    const text = await getFulltext(library.database, { work_id: work_id ?? '', owner: 'local' });
    expect(text).toMatchObject({ url: pdf_url });
  });

  it.each([
    ['pdf_encrypted', makePdf({ pages: [[]], passwords: { user: 'secret', owner: 'other' } })],
    ['pdf_invalid', drawPaper(ARTICLE.title).subarray(0, 700)],
    ['pdf_too_large', makePdf({ pages: Array.from({ length: 5_000 }, () => []) })],
    [
      'pdf_too_large',
      makeBomb(deflateSync(deflateSync(Buffer.alloc(256 * 1024 * 1024))), { filters: 2, repeats: 40 }),
    ],
  ])(
    'that is of no use ends in %s, and its work stands all the same when something else names it',
    async (code, file) => {
      const library = await openLibrary();
      await library.start();
      const alone = await library.submit({}, file);
      const named = await library.submit({ doi: '10.5555/tides.1' }, file);
      expect(await untilEnd(library.database, alone.task_id)).toMatchObject({
        status: 'failed',
        error: { code },
      });
      expect(await untilEnd(library.database, named.task_id)).toMatchObject({
        status: 'partial_failure',
        error: { code },
        work_id: named.work_id,
      });
      expect(await countWorks(library)).toBe(1);
    },
  );
});

describe('a page', () => {
  it('tells its paper by its tags', async () => {
    const url = 'https://journal.example.org/articles/7';
    const library = await openLibrary();
    const html = `<html><head><meta name="citation_title" content="${ARTICLE.title}"><meta name="citation_doi" content="10.5555/tides.1"></head></html>`;
    library.upstream.serveFile(url, { content_type: 'text/html', bytes: Buffer.from(html) });
    await library.start();
    const { task_id } = await library.submit({ url });
    const task = await untilEnd(library.database, task_id);
    expect(task).toMatchObject({ status: 'completed' });
    expect((await library.read(task.work_id ?? '')).identifiers).toContainEqual({
      scheme: 'doi',
      value: '10.5555/tides.1',
    });
    expect(await library.submit({ url: `${url}/?utm_source=mail` })).toMatchObject({
      result: 'duplicate',
      work_id: task.work_id,
    });
  });
});

describe('a claim that ends before its work is done', () => {
  it('is gone on with, and asks no source twice', async () => {
    const library = await openLibrary();
    const { task_id } = await library.submit({ doi: '10.5555/tides.1' });
    const first = await library.start();
    await first.stop();
    await library.start();
    expect(await untilEnd(library.database, task_id)).toMatchObject({ status: 'completed' });
    expect(new Set(library.upstream.requests).size).toBe(library.upstream.requests.length);
    expect(await countWorks(library)).toBe(1);
  });
});
