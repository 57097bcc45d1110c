import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const URL = 'https://journal.example.org/articles/7';
const page = (...tags: string[]) =>
  `<!doctype html><html><head>${tags.join('\n')}</head><body>…</body></html>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('a page of a paper', () => {
  it('tells the paper by its citation tags', () => {
    const html = page(
      meta('citation_title', 'Slow reading &amp; memory'),
      meta('citation_author', 'Quillfeather, Mara'),
      meta('citation_author', 'van Oosterzee, Pim'),
      meta('citation_publication_date', '2011/03/04'),
      meta('citation_journal_title', 'Journal of Coastal Psychology'),
      meta('citation_volume', '14'),
      meta('citation_issue', '3'),
      meta('citation_firstpage', '211'),
      meta('citation_lastpage', '225'),
      meta('citation_doi', 'doi:10.5555/JCP.2011'),
      meta('citation_pmid', '12345678'),
      meta('citation_pdf_url', '/pdf/7.pdf'),
    );
    expect(readPage(html, URL)).toEqual({
      record: {
        id: '',
        source: 'submitted',
        title: 'Slow reading & memory',
        authors: ['Quillfeather, Mara', 'van Oosterzee, Pim'],
        year: 2011,
        journal: 'Journal of Coastal Psychology',
        volume: '14',
        number: '3',
        pages: '211-225',
        doi: '10.5555/jcp.2011',
        identifiers: [
          { scheme: 'doi', value: '10.5555/jcp.2011' },
          { scheme: 'pmid', value: '12345678' },
        ],
        url: URL,
      },
      identifiers: [
        { scheme: 'doi', value: '10.5555/jcp.2011' },
        { scheme: 'pmid', value: '12345678' },
      ],
      pdf_urls: ['https://journal.example.org/pdf/7.pdf'],
    });
  });

  it.each([
    [meta('DC.title', 'A title'), { title: 'A title' }],
    [meta('bepress_citation_title', 'A title'), { title: 'A title' }],
    [
      meta('eprints.title', 'A title') +
        meta('eprints.creators_name', 'One, A.') +
        meta('eprints.date', '2011-03'),
      { title: 'A title', authors: ['One, A.'], year: 2011 },
    ],
    [`<META CONTENT='A title' NAME='Citation_Title'>`, { title: 'A title' }],
    [
      meta('citation_title', 'A') + meta('citation_authors', 'One, A.; Two, B.'),
      { authors: ['One, A.', 'Two, B.'] },
    ],
    [meta('citation_title', 'A') + meta('DC.identifier', 'doi:10.5555/x'), { doi: '10.5555/x' }],
    [meta('citation_title', 'A') + meta('DC.identifier', 'ISSN 1234-5678'), { doi: '' }],
  ])('is read from %s', (tags, record) => {
    expect(readPage(page(tags), URL).record).toMatchObject(record);
  });

  it.each([
    '',
    '<',
    '{"title": "no page"}',
    page('<title>Home</title>'),
    page(meta('citation_title', '   ')),
    page(meta('citation_title', 'x'.repeat(5_000))),
    '<div>'.repeat(5_000) + meta('citation_title', 'Another paper'),
  ])('names nothing where there is nothing: %#', (html) => {
    expect(readPage(html, URL)).toEqual({ record: null, identifiers: [], pdf_urls: [] });
  });

  it('follows no link that is no address', () => {
    const html = page(meta('citation_title', 'A'), meta('citation_pdf_url', 'http://[bad'));
    expect(readPage(html, URL).pdf_urls).toEqual([]);
  });
});
