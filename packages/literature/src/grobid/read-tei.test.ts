import { describe, expect, it } from 'vitest';
import { SAMPLE_TEI } from '../testing/sample-tei.ts';
import { readTei } from './read-tei.ts';

const SHA256 = 'ab'.repeat(32);

describe('an answer of GROBID', () => {
  const { record, references, text } = readTei(SAMPLE_TEI, SHA256);

  it('describes the paper', () => {
    expect(record).toEqual({
      source: 'grobid',
      source_key: SHA256,
      record: {
        id: `grobid:${SHA256}`,
        source: 'grobid',
        title: 'Slow reading at sea & on land',
        authors: ['Quillfeather, Mara L', 'Brand, Ivo'],
        year: 2011,
        journal: 'Journal of Coastal Psychology',
        volume: '14',
        number: '2',
        pages: '211-230',
        doi: '10.5555/jcp.2011.14.211',
        identifiers: [{ scheme: 'doi', value: '10.5555/jcp.2011.14.211' }],
        url: '',
      },
      details: { abstract: 'Sailors read slowly ([1]).', keywords: ['reading', 'sea'] },
    });
  });

  it('gives the references, printed and in fields, without those that say nothing', () => {
    expect(references).toHaveLength(2);
    expect(references[0]).toMatchObject({
      ordinal: 1,
      text: 'A. Meer. On tides. Tides 3, p. 7, 1999.',
      identifiers: [{ scheme: 'doi', value: '10.5555/tides.1999' }],
      record: {
        title: 'On tides',
        authors: ['Meer, A'],
        year: 1999,
        journal: 'Tides',
        volume: '3',
        pages: '7',
      },
    });
    expect(references[1]).toMatchObject({
      ordinal: 2,
      identifiers: [{ scheme: 'arxiv', value: '1706.03762' }],
      record: { title: 'The book of waves', authors: ['Brand, Ivo'], year: 2001, journal: '' },
    });
  });

  it('gives the text of the body in its order', () => {
    expect(text).toBe(
      'Introduction\n\nAt a depth of < 5 m nobody reads [1].\n\nThis holds.\n\nMethod\n\nWe asked.',
    );
  });

  it('may know nothing', () => {
    expect(readTei('<TEI><teiHeader/><text/></TEI>', SHA256)).toEqual({
      record: null,
      references: [],
      text: '',
    });
  });

  it.each([
    '',
    'Internal error',
    '<html><body>Sign in</body></html>',
    '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI>&a;</TEI>',
  ])('is refused when it is %j', (body) => {
    expect(() => readTei(body, SHA256)).toThrow('upstream_failed');
  });
});
