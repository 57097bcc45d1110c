import { expect, it } from 'vitest';
import type { PdfText } from './pdf-text.ts';
import { readTitlePage } from './read-title-page.ts';

const pdf: PdfText = {
  pages: 3,
  title: 'Slow reading at sea',
  authors: ['Mara Quillfeather'],
  year: 2011,
  identifiers: [{ scheme: 'doi', value: '10.5555/abc' }],
  text: '',
  references: [],
};

it('describes the work under the digest of its file', () => {
  expect(readTitlePage(pdf, 'ab'.repeat(32))).toMatchObject({
    source: 'pdf',
    source_key: 'ab'.repeat(32),
    record: {
      id: `pdf:${'ab'.repeat(32)}`,
      source: 'pdf',
      title: pdf.title,
      authors: pdf.authors,
      year: 2011,
      doi: '10.5555/abc',
    },
    details: {},
  });
});

it('describes nothing where no title was found', () => {
  expect(readTitlePage({ ...pdf, title: '' }, 'x')).toBeNull();
});
