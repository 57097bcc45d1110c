import { decideCandidate, listCandidates, listWorks, undoMerge } from '@roadwright/db';
import type { LiteratureRequestInput, TaskView, WorkView } from '@roadwright/domain';
import { composeWork } from '@roadwright/literature';
import { makePdf, type UpstreamWork } from '@roadwright/literature/testing';
import type {} from '@roadwright/postgres/vitest';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createTestLibrary, type TestLibrary } from './testing/start-library.ts';
import { untilEnd } from './testing/until.ts';

const ARTICLE: UpstreamWork = {
  doi: '10.5555/tides.1',
  pmid: '30000001',
  title: 'Winter tides and the memory of lighthouse keepers',
  authors: ['Quillfeather, Mara T.', 'Oosterzee, Pim'],
  year: 2011,
  journal: 'Annals of Harbour Studies',
  volume: '14',
  number: '3',
  pages: '211-225',
};
const PREPRINT: UpstreamWork = {
  arxiv: '1001.0001',
  title: ARTICLE.title,
  authors: ARTICLE.authors,
  year: 2010,
};
const TIED: UpstreamWork = { ...PREPRINT, article_doi: '10.5555/tides.1' };
const OTHER: UpstreamWork = {
  doi: '10.5555/silt.2',
  pmid: '30000002',
  title: 'Harbour silt as an archive of trade on shallow coasts',
  authors: ['Adebayo, Ngozi'],
  year: 2004,
  journal: 'Annals of Harbour Studies',
  volume: '7',
  pages: '1-19',
};

const libraries: TestLibrary[] = [];
async function openLibrary(works: readonly UpstreamWork[]): Promise<TestLibrary> {
  const library = await createTestLibrary(inject('postgresUrl'), works);
  libraries.push(library);
  await library.start();
  return library;
}
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close();
});

/** Hands a work in and gives the task at its end, with the work that it leads to. */
async function handIn(library: TestLibrary, request: LiteratureRequestInput, file?: Uint8Array) {
  const submitted = await library.submit(request, file);
  const task: TaskView = await untilEnd(library.database, submitted.task_id);
  const work: WorkView | null = task.work_id === null ? null : await library.read(task.work_id);
  return { ...submitted, task, work };
}
const listAll = async ({ database }: TestLibrary) => (await listWorks(database, { limit: 100 })).items;
const listOpen = async ({ database }: TestLibrary) =>
  (await listCandidates(database, { status: 'open', limit: 100 })).items;
const decide = ({ database }: TestLibrary, candidate_id: string, decision: 'merge' | 'distinct') =>
  decideCandidate(database, {
    candidate_id,
    decision,
    compose: composeWork,
    createId: () => crypto.randomUUID(),
  });
/** As when what the sources said has grown old. */
const forgetAnswers = ({ database }: TestLibrary) => database.sql('delete from roadwright.source_answer', []);

describe('what a person has decided', () => {
  it('holds when the works that were merged are described again', async () => {
    const library = await openLibrary([ARTICLE, PREPRINT]);
    const article = await handIn(library, { doi: '10.5555/tides.1' });
    const preprint = await handIn(library, { arxiv_id: '1001.0001' });
    expect(await listAll(library)).toHaveLength(2);
    const [pair] = await listOpen(library);
    await decide(library, pair?.candidate_id ?? '', 'merge');
    for (const request of [{ doi: '10.5555/tides.1' }, { arxiv_id: '1001.0001' }, { pmid: '30000001' }]) {
      const again = await handIn(library, request);
      expect(again.work?.work_id).toBe(article.work?.work_id);
    }
    expect(await listAll(library)).toHaveLength(1);
    expect(await library.read(preprint.work_id ?? '')).toMatchObject({ work_id: article.work_id });
    expect(await listOpen(library)).toEqual([]);
  });

  it('holds though the rules had forbidden it', async () => {
    const abstract = {
      ...ARTICLE,
      pmid: '30000003',
      doi: '10.5555/congress.9',
      journal: 'Congress of the Sea',
      volume: '2',
      pages: '9',
    };
    const library = await openLibrary([ARTICLE, abstract]);
    const one = await handIn(library, { doi: '10.5555/tides.1' });
    const other = await handIn(library, { doi: '10.5555/congress.9' });
    const [pair] = await listOpen(library);
    await decide(library, pair?.candidate_id ?? '', 'merge');
    await forgetAnswers(library);
    for (const request of [
      { doi: '10.5555/congress.9' },
      { doi: '10.5555/tides.1' },
      { pmid: '30000001' },
      { pmid: '30000003' },
    ]) {
      const again = await handIn(library, request);
      expect(again.work?.work_id).toBe(one.work?.work_id);
    }
    expect(await listAll(library)).toHaveLength(1);
    expect(await listOpen(library)).toEqual([]);
    const merge_id =
      one.work === null ? '' : ((await library.read(one.work.work_id)).merges[0]?.merge_id ?? '');
    await undoMerge(library.database, { merge_id, compose: composeWork });
    for (const request of [{ doi: '10.5555/congress.9' }, { doi: '10.5555/tides.1' }]) {
      const again = await handIn(library, request);
      expect(again.work?.work_id).toBe(
        ('doi' in request && request.doi === '10.5555/tides.1' ? one : other).work?.work_id,
      );
    }
    expect(await listAll(library)).toHaveLength(2);
  });

  it('keeps the description of each of two works that were called distinct', async () => {
    const works = [ARTICLE, PREPRINT];
    const library = await openLibrary(works);
    const article = await handIn(library, { doi: '10.5555/tides.1' });
    const preprint = await handIn(library, { arxiv_id: '1001.0001' });
    const [pair] = await listOpen(library);
    await decide(library, pair?.candidate_id ?? '', 'distinct');
    works.splice(1, 1, TIED);
    await forgetAnswers(library);
    for (const request of [
      { arxiv_id: '1001.0001' },
      { doi: '10.5555/tides.1' },
      { arxiv_id: '1001.0001' },
    ]) {
      const again = await handIn(library, request);
      const meant = 'doi' in request ? article : preprint;
      expect(again.work?.work_id).toBe(meant.work?.work_id);
    }
    expect(await listAll(library)).toHaveLength(2);
    expect((await library.read(preprint.work_id ?? '')).title).toBe(ARTICLE.title);
    expect(await listOpen(library)).toEqual([]);
  });
});

describe('a stranger', () => {
  it('does not keep a DOI by describing it before its registry does', async () => {
    const works = [OTHER];
    const library = await openLibrary(works);
    const bogus = await handIn(library, {
      doi: '10.5555/tides.1',
      title: 'Copper bells outlast the song of gulls',
      authors: ['Petrenko, I.'],
      year: 1999,
    });
    expect(bogus.task.status).toBe('completed');
    works.push(ARTICLE);
    await forgetAnswers(library);
    const first = await handIn(library, { doi: '10.5555/tides.1' });
    expect(first.work?.title).toBe(ARTICLE.title);
    const second = await handIn(library, { doi: '10.5555/tides.1' });
    expect([second.work_id, second.result]).toEqual([first.work?.work_id, 'duplicate']);
    expect(first.work?.identifiers).toContainEqual({ scheme: 'doi', value: '10.5555/tides.1' });
    expect((await library.read(bogus.work_id ?? '')).title).toBe('Copper bells outlast the song of gulls');
  });

  it('does not take another work’s address by naming it', async () => {
    const url = 'https://journal.example.org/articles/7';
    const library = await openLibrary([ARTICLE, OTHER]);
    const html = `<html><head><meta name="citation_title" content="${ARTICLE.title}"><meta name="citation_doi" content="10.5555/tides.1"></head></html>`;
    library.upstream.serveFile(url, { content_type: 'text/html', bytes: Buffer.from(html) });
    await handIn(library, { doi: '10.5555/silt.2', url });
    const page = await handIn(library, { url });
    expect(page.work?.title).toBe(ARTICLE.title);
    const again = await handIn(library, { url });
    expect([again.work_id, again.result]).toEqual([page.work?.work_id, 'duplicate']);
  });

  it('does not take a name that could not be looked up', async () => {
    const library = await openLibrary([ARTICLE, OTHER]);
    library.upstream.setFault('eutils.ncbi.nlm.nih.gov', { status: 500 });
    const wrong = await handIn(library, { doi: '10.5555/silt.2', pmid: '30000001' });
    expect(wrong.work?.title).toBe(OTHER.title);
    library.upstream.setFault('eutils.ncbi.nlm.nih.gov', null);
    const right = await handIn(library, { pmid: '30000001' });
    expect(right.work?.title).toBe(ARTICLE.title);
    expect((await library.read(right.work_id ?? '')).title).toBe(ARTICLE.title);
  });

  it('does not give a work’s name to a file that merely cites it', async () => {
    const library = await openLibrary([ARTICLE]);
    const file = makePdf({
      pages: [
        [
          { text: 'Copper bells outlast the song of gulls', x: 72, y: 700, size: 18 },
          { text: 'Ivan Petrenko', x: 72, y: 650, size: 11 },
          { text: 'doi:10.5555/tides.1', x: 72, y: 40, size: 8 },
          { text: 'Abstract', x: 72, y: 620, size: 12 },
          { text: 'Of bells.', x: 72, y: 600, size: 10 },
        ],
      ],
    });
    const paper = await handIn(library, {}, file);
    const article = await handIn(library, { doi: '10.5555/tides.1' });
    expect(article.work?.title).toBe(ARTICLE.title);
    expect(article.work?.work_id).not.toBe(paper.work?.work_id);
    expect(article.work?.identifiers).toContainEqual({ scheme: 'doi', value: '10.5555/tides.1' });
  });

  it('does not forbid a registry’s records to be one work by a description with a wrong place', async () => {
    const online = {
      ...ARTICLE,
      volume: undefined,
      number: undefined,
      pages: undefined,
    } as unknown as UpstreamWork;
    const works = [online];
    const library = await openLibrary(works);
    const article = await handIn(library, { doi: '10.5555/tides.1' });
    const bogus = await handIn(library, {
      bibtex: `@article{k, title={${ARTICLE.title}}, author={Quillfeather, Mara T. and Oosterzee, Pim}, year={2011}, journal={Annals of Harbour Studies}, volume={99}, pages={1--2}, doi={10.5555/tides.1}}`,
    });
    expect(bogus.work?.work_id).toBe(article.work?.work_id);
    works.splice(0, 1, ARTICLE);
    await forgetAnswers(library);
    const again = await handIn(library, { pmid: '30000001' });
    expect(again.work?.work_id).toBe(article.work?.work_id);
    expect(again.work?.volume).toBe('14');
    expect(await listAll(library)).toHaveLength(1);
  });
});

describe('works that look alike', () => {
  const bib = (fields: Record<string, string>) =>
    `@article{k, ${Object.entries(fields)
      .map(([name, value]) => `${name}={${value}}`)
      .join(', ')}}`;
  const by = 'Quillfeather, Mara T. and Oosterzee, Pim';
  const journal = 'Annals of Harbour Studies';
  const entry = (title: string, more: Record<string, string> = {}) =>
    bib({ title, author: by, year: '2011', journal, ...more });
  const PAIRS: Record<string, readonly [LiteratureRequestInput, LiteratureRequestInput]> = {
    parts: [
      { bibtex: entry('Tides of the northern ports. Part I: theory') },
      { bibtex: entry('Tides of the northern ports. Part II: theory') },
    ],
    populations: [
      { bibtex: entry('Sea sickness and sleep among adolescents on ferries') },
      { bibtex: entry('Sea sickness and sleep among adults on ferries') },
    ],
    erratum: [{ bibtex: entry(ARTICLE.title) }, { bibtex: entry(`Erratum to: ${ARTICLE.title}`) }],
    reply: [{ bibtex: entry(ARTICLE.title) }, { bibtex: entry(`${ARTICLE.title}: Reply`) }],
    yearly_reports: [
      { bibtex: entry('Annual report of the harbour masters of the north', { year: '2010' }) },
      { bibtex: entry('Annual report of the harbour masters of the north', { year: '2012' }) },
    ],
    next_years_report: [
      { bibtex: entry('Annual report of the harbour masters of the north 2010', { year: '2011' }) },
      { bibtex: entry('Annual report of the harbour masters of the north 2011', { year: '2012' }) },
    ],
    authors: [
      { title: 'The economics of harbours and ports', authors: ['Adebayo, Ngozi'], year: 2011 },
      { title: 'The economics of harbours and ports', authors: ['Marchetti, Ugo'], year: 2011 },
    ],
    edition: [
      { bibtex: entry('The economics of harbours and ports', { edition: '1' }) },
      { bibtex: entry('The economics of harbours and ports, 2nd edition', { year: '2012' }) },
    ],
    book_reviews: [
      {
        bibtex: bib({
          title: 'Book review: The tides of the north',
          author: 'Adebayo, Ngozi',
          year: '2011',
          journal,
        }),
      },
      {
        bibtex: bib({
          title: 'Book review: The tides of the north',
          author: 'Marchetti, Ugo',
          year: '2011',
          journal,
        }),
      },
    ],
    chapters: [
      { bibtex: entry('Lantern glass: how it is made and sold', { isbn: '9783161484100', pages: '1-20' }) },
      { bibtex: entry('Lantern glass: how it is broken', { isbn: '9783161484100', pages: '21-40' }) },
    ],
    chapter_and_book: [
      { bibtex: entry('Lantern glass: a handbook for keepers', { isbn: '9783161484100' }) },
      {
        bibtex: entry('An introduction to lantern glass for keepers', {
          isbn: '9783161484100',
          pages: '1-20',
        }),
      },
    ],
    abstract_and_article: [
      { bibtex: entry(ARTICLE.title, { pages: '211-225', volume: '14' }) },
      { bibtex: entry(ARTICLE.title, { journal: 'Congress of the Sea, Abstracts', pages: 'S12' }) },
    ],
    one_page: [
      {
        url: 'https://proceedings.example.org/2011',
        bibtex: entry('Copper bells outlast the song of gulls'),
      },
      {
        url: 'https://proceedings.example.org/2011',
        bibtex: entry('Night ferries divide the coastal villages'),
      },
    ],
  };

  // Whichever comes first: every other pair the wrong way round.
  const inTurn = Object.entries(PAIRS).map(
    ([name, pair], at) => [name, at % 2 === 0 ? pair : pair.toReversed()] as const,
  );
  it.each(inTurn)('stay two: %s', async (_name, requests) => {
    const library = await openLibrary([]);
    for (const request of requests) expect((await handIn(library, request)).task.status).toBe('completed');
    expect((await listAll(library)).map(({ title }) => title)).toHaveLength(2);
  });

  it('leads a chapter that names its book’s ISBN to the chapter', async () => {
    const book: UpstreamWork = {
      doi: '10.5555/book',
      isbn: '9783161484100',
      title: 'Lantern glass: a handbook for keepers of northern lights',
      authors: ARTICLE.authors,
      year: 2011,
    };
    const library = await openLibrary([book]);
    const chapter = await handIn(library, {
      bibtex: `@incollection{k, title={How to clean and to mend a lamp}, author={${by}}, booktitle={${book.title}}, year={2011}, isbn={9783161484100}, pages={21--40}}`,
    });
    const whole = await handIn(library, { bibtex: `@book{k, title={${book.title}}, isbn={9783161484100}}` });
    expect(chapter.work?.title).toBe('How to clean and to mend a lamp');
    expect(whole.work?.title).toBe(book.title);
    expect((await library.read(chapter.work_id ?? chapter.task.work_id ?? '')).title).toBe(
      chapter.work?.title,
    );
  });
});

describe('a work of a preprint and an article', () => {
  const OPENALEX = { openalex: 'W4000000001' };
  const rest = { authors: ARTICLE.authors, year: 2011 };
  const LATER: Record<string, UpstreamWork> = {
    conference_abstract: {
      ...rest,
      doi: '10.5555/congress.9',
      title: ARTICLE.title,
      journal: 'Congress of the Sea Abstracts',
    },
    conference_abstract_2010: {
      ...rest,
      year: 2010,
      doi: '10.5555/congress.9',
      title: ARTICLE.title,
      journal: 'Congress of the Sea Abstracts',
      pages: '9',
    },
    erratum: {
      ...rest,
      doi: '10.5555/tides.1e',
      title: `Erratum to: ${ARTICLE.title}`,
      journal: ARTICLE.journal ?? '',
      volume: '15',
      pages: '7',
    },
    unmarked_erratum: {
      ...rest,
      doi: '10.5555/tides.1e',
      title: ARTICLE.title,
      journal: ARTICLE.journal ?? '',
      volume: '15',
      pages: '7',
    },
    reply: {
      ...rest,
      doi: '10.5555/tides.1r',
      title: `${ARTICLE.title}: reply`,
      journal: ARTICLE.journal ?? '',
      volume: '15',
      pages: '9-10',
    },
    second_edition: {
      ...rest,
      year: 2016,
      doi: '10.5555/tides.2nd',
      title: ARTICLE.title,
      journal: 'Handbook of Harbours',
    },
  };
  it.each(Object.entries(LATER))('does not swallow %s', async (_name, later) => {
    const library = await openLibrary([
      { ...ARTICLE, ...OPENALEX },
      { ...TIED, openalex: 'W4000000002' },
      later,
    ]);
    const article = await handIn(library, { doi: '10.5555/tides.1' });
    const preprint = await handIn(library, { arxiv_id: '1001.0001' });
    expect(preprint.work?.work_id).toBe(article.work?.work_id);
    const other = await handIn(library, { doi: later.doi ?? '' });
    expect(other.task.status).toBe('completed');
    expect(other.work?.work_id).not.toBe(article.work?.work_id);
    for (const request of [{ doi: '10.5555/tides.1' }, { arxiv_id: '1001.0001' }, { doi: later.doi ?? '' }])
      await handIn(library, request);
    expect(await listAll(library)).toHaveLength(2);
  });
});
