import type { WorkView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { readBibtex, readRis } from './read-bibliography.ts';
import { renderCitation } from './render-citation.ts';

const work = (fields: Partial<WorkView> = {}): WorkView => ({
  work_id: '018f0000-0000-7000-8000-000000000001',
  title: 'Effects of slow reading on lighthouse keepers & their $5 lamps: 100% of {it}',
  authors: ['Quillfeather, Mara T.', 'Pim van Oosterzee', 'Smith GA', 'Lighthouse Study Group'],
  year: 2011,
  journal: 'Journal of Coastal Psychology',
  volume: '14',
  number: '3',
  pages: '211-225',
  identifiers: [
    { scheme: 'doi', value: '10.5555/jcp.2011.14.211' },
    { scheme: 'pmid', value: '21000001' },
  ],
  details: {
    type: 'article-journal',
    abstract: 'Keepers read.',
    published: '2011-07-01',
    publisher: 'Press',
  },
  sources: {},
  records: [],
  urls: ['https://press.example.org/14/211'],
  components: {} as WorkView['components'],
  references_count: 0,
  cited_by_count: 0,
  merges: [],
  created_at: '2026-01-02T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  ...fields,
});

test('a BibTeX entry says again what the work is', () => {
  const text = renderCitation(work(), 'bibtex');
  expect(text).toMatch(/^@article\{quillfeather2011,\n/);
  const [entry] = readBibtex(text);
  expect(entry).toMatchObject({
    authors: ['Quillfeather, Mara T.', 'van Oosterzee, Pim', 'Smith, GA', 'Lighthouse Study Group'],
    year: 2011,
    journal: 'Journal of Coastal Psychology',
    volume: '14',
    number: '3',
    doi: '10.5555/jcp.2011.14.211',
  });
  expect(entry?.title).toContain('lighthouse keepers & their $5 lamps: 100% of');
});

test('an RIS entry says again what the work is', () => {
  const [entry] = readRis(renderCitation(work(), 'ris'));
  expect(entry).toMatchObject({
    title: work().title,
    year: 2011,
    journal: 'Journal of Coastal Psychology',
    volume: '14',
    doi: '10.5555/jcp.2011.14.211',
  });
  expect(entry?.authors).toHaveLength(4);
});

test('CSL-JSON is a list of one item', () => {
  expect(JSON.parse(renderCitation(work(), 'csl'))).toEqual([
    {
      type: 'article-journal',
      id: 'quillfeather2011',
      'citation-key': 'quillfeather2011',
      title: work().title,
      'container-title': 'Journal of Coastal Psychology',
      volume: '14',
      issue: '3',
      page: '211-225',
      DOI: '10.5555/jcp.2011.14.211',
      PMID: '21000001',
      URL: 'https://press.example.org/14/211',
      abstract: 'Keepers read.',
      publisher: 'Press',
      author: [
        { family: 'Quillfeather', given: 'Mara T.' },
        { family: 'van Oosterzee', given: 'Pim' },
        { family: 'Smith', given: 'GA' },
        { literal: 'Lighthouse Study Group' },
      ],
      issued: { 'date-parts': [[2011, 7, 1]] },
    },
  ]);
});

test.each(['bibtex', 'ris', 'csl'] as const)(
  'a work of which hardly anything is known has a %s entry',
  (style) => {
    const bare = work({
      title: 'https://evil.example.org/10.5555/x',
      authors: [],
      year: null,
      journal: '',
      volume: '',
      number: '',
      pages: '',
      identifiers: [],
      details: { type: 'something new' },
      urls: [],
    });
    expect(renderCitation(bare, style)).toContain('evil.example.org');
  },
);
