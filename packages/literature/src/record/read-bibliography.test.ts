import { AppError } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { LONGEST_BIBLIOGRAPHY, readBibtex, readRis } from './read-bibliography.ts';

const BIBTEX = `@string{jcp = "Journal of Coastal Psychology"}
@article{quill2011,
  title = {Effects of {S}low Reading on {M}\\"uritz Keepers},
  author = {Quillfeather, Mara T. and van Oosterzee, Pim and {Lighthouse Study Group}},
  year = 2011, journal = jcp, volume = {14}, number = {3}, pages = {211--225},
  doi = {10.5555/jcp.14}, pmid = {12345678}, url = {https://example.org/7}
}
@misc{old, title = {Strings}, eprint = {hep-th/9901001v2}, archivePrefix = {arXiv}, year = {in press}}`;

const RIS = [
  'TY  - JOUR',
  'T1  - On herons',
  'A1  - Wu, Bo',
  'Y1  - 2001///',
  'JF  - Birds',
  'VL  - 3',
  'IS  - 2',
  'SP  - 5',
  'EP  - 9',
  'ER  - ',
  '',
];

describe('BibTeX', () => {
  test('is read with its strings, its LaTeX and its identifiers', () => {
    expect(readBibtex(BIBTEX)).toEqual([
      {
        id: 'quill2011',
        source: '',
        title: 'Effects of Slow Reading on Müritz Keepers',
        authors: ['Quillfeather, Mara T.', 'van Oosterzee, Pim', 'Lighthouse Study Group'],
        year: 2011,
        journal: 'Journal of Coastal Psychology',
        volume: '14',
        number: '3',
        pages: '211-225',
        doi: '10.5555/jcp.14',
        identifiers: [{ scheme: 'pmid', value: '12345678' }],
        url: 'https://example.org/7',
      },
      expect.objectContaining({
        id: 'old',
        year: null,
        identifiers: [{ scheme: 'arxiv', value: 'hep-th/9901001' }],
      }),
    ]);
  });

  test.for([
    ['an open brace', '@article{a, title = {x}', /cannot be read.*line 1/],
    ['no entry', 'nothing here', /no entries/],
    ['only an address, which is not fetched', 'https://example.org/refs.bib', /no entries/],
  ] as const)('with %s is refused', ([, text, detail]) => {
    expect(() => readBibtex(text)).toThrow(AppError);
    expect(() => readBibtex(text)).toThrow(detail);
  });
});

test('a note that names identifiers line by line gives them, other notes give none', () => {
  const withNote = (note: string) => readBibtex(`@article{a, title = {T}, year = 2001, note = {${note}}}`)[0];
  expect(withNote('PMID: 12345678')?.identifiers).toEqual([{ scheme: 'pmid', value: '12345678' }]);
  expect(withNote('Comment on PMID: 12345678')?.identifiers).toEqual([]);
});

describe('RIS', () => {
  test.for([
    ['line feeds', '\n', ''],
    ['carriage returns and a byte order mark', '\r\n', '\uFEFF'],
  ])('is read with %s', ([, end = '', start = '']) => {
    expect(readRis(start + RIS.join(end))).toEqual([
      expect.objectContaining({
        id: '',
        title: 'On herons',
        authors: ['Wu, Bo'],
        year: 2001,
        journal: 'Birds',
        volume: '3',
        number: '2',
        pages: '5-9',
      }),
    ]);
  });

  test('without an entry is refused', () => {
    for (const text of ['hello', 'https://example.org/refs.ris'])
      expect(() => readRis(text)).toThrow(/no entries/);
  });
});

test('a text that is too long is refused before it is parsed', () => {
  expect(() => readRis(' '.repeat(LONGEST_BIBLIOGRAPHY + 1))).toThrow(/can be read/);
});
