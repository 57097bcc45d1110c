import { type BibliographicRecord, literatureRequestSchema } from '@roadwright/domain';
import { identifyRequest } from '@roadwright/literature';
import { expect, test } from 'vitest';
import { createRecordRequest } from './record-request.ts';

const RECORD: BibliographicRecord = {
  id: 'a',
  source: 'x',
  title: 'Slow reading\n at sea: {a} "study"',
  authors: ['Quill, Mara', 'Wu, B.'],
  year: 2011,
  journal: 'Journal of Coastal Psychology',
  volume: '14',
  number: '3',
  pages: '211-225',
  doi: '10.5555/jcp.14',
  identifiers: [
    { scheme: 'pmid', value: '26017442' },
    { scheme: 'arxiv', value: '1706.03762' },
  ],
  url: 'https://example.org/a',
};

/** As the API reads it. */
const read = (record: BibliographicRecord) =>
  identifyRequest(literatureRequestSchema.parse(createRecordRequest(record)));

test('a record arrives with all that tells it from others', () => {
  const { identifiers, record } = read(RECORD);
  expect(identifiers).toEqual([
    { scheme: 'arxiv', value: '1706.03762' },
    { scheme: 'pmid', value: '26017442' },
    { scheme: 'doi', value: '10.5555/jcp.14' },
  ]);
  const { id: _, source: __, identifiers: ___, ...told } = RECORD;
  expect(record).toMatchObject({ ...told, title: 'Slow reading at sea: {a} "study"' });
});

test.for([{ pages: 'e17' }, { pages: '' }, { journal: '' }, { year: null }, { authors: [] }, { doi: '' }])(
  'a record with %o arrives so',
  (change) => {
    const { identifiers: _, ...rest } = { ...RECORD, title: 'Slow reading', ...change };
    const { id: __, source: ___, ...told } = rest;
    expect(read({ ...rest, identifiers: [] }).record).toMatchObject(told);
  },
);

test('a record without a title is sent by what names it', () => {
  const nameless = { ...RECORD, title: '', identifiers: [] };
  expect(createRecordRequest(nameless)).toEqual({ doi: RECORD.doi, url: RECORD.url });
  expect(createRecordRequest({ ...nameless, doi: '', url: '' })).toEqual({});
});
