import { AppError } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnText, makePdf } from '../testing/make-pdf.ts';
import { readPdfBytes } from './read-pdf-bytes.ts';

const LIMITS = { max_pages: 500, max_characters: 100_000 };
const read = (bytes: Buffer, limits = LIMITS) => readPdfBytes(new Uint8Array(bytes), limits);

const column = (texts: readonly string[], { x, y }: { x: number; y: number }): DrawnText[] =>
  texts.map((text, at) => ({ text, x: text.startsWith(' ') ? x + 15 : x, y: y - at * 12, size: 10 }));

const first: DrawnText[] = [
  { text: 'Journal of Coastal Psychology 14 (2011) 211-230', x: 72, y: 760, size: 8 },
  { text: 'Slow reading at sea: what', x: 72, y: 700, size: 18 },
  { text: 'sailors remember', x: 72, y: 678, size: 18 },
  { text: 'Mara Quillfeather', x: 72, y: 650, size: 11 },
  { text: '1', x: 165, y: 654, size: 7 },
  { text: ', Ivo Brand', x: 172, y: 650, size: 11 },
  { text: 'University of Somewhere', x: 72, y: 630, size: 9 },
  { text: 'arXiv:1106.0123v2 [cs.CL] 3 Jun 2011', x: 30, y: 200, size: 20, upwards: true },
  ...column(['Abstract. Reading is a habit that sai-', 'lors keep. As [1] says (doi:10.5555/other).'], {
    x: 72,
    y: 560,
  }),
];
const second: DrawnText[] = [
  ...column(
    [
      'We end here.',
      'References',
      '[1] Meer, A.: On tides. Tides 3,',
      ' 1999. https://doi.org/10.5555/tides',
      '[2] Brand, I.: Nothing new. 2001.',
    ],
    { x: 72, y: 700 },
  ),
  ...column(['Appendix A', 'Nothing of 2010 here.'], { x: 320, y: 700 }),
];
const paper = makePdf({ pages: [first, second], info: { Title: 'Microsoft Word - sea.doc' } });

const caught = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`No AppError but ${String(error)}`);
};

describe('reading a PDF', () => {
  it('tells title, authors, year, identifiers, text and references', async () => {
    const pdf = await read(paper);
    expect(pdf).toMatchObject({
      pages: 2,
      title: 'Slow reading at sea: what sailors remember',
      authors: ['Mara Quillfeather', 'Ivo Brand'],
      year: 2011,
      references: [
        'Meer, A.: On tides. Tides 3, 1999. https://doi.org/10.5555/tides',
        'Brand, I.: Nothing new. 2001.',
      ],
    });
    expect(pdf.identifiers).toContainEqual({ scheme: 'arxiv', value: '1106.0123' });
    expect(pdf.text).toContain('Reading is a habit that sailors keep.');
    expect(pdf.text).not.toContain('arXiv:');
  });

  it('reads a file that only its owner may change', async () => {
    const pdf = await read(makePdf({ pages: [first], passwords: { user: '', owner: 'secret' } }));
    expect(pdf.title).toBe('Slow reading at sea: what sailors remember');
  });

  it.each<[string, Buffer, string, string]>([
    [
      'a password',
      makePdf({ pages: [first], passwords: { user: 'u', owner: 'o' } }),
      'pdf_encrypted',
      'password',
    ],
    [
      '5,000 pages',
      makePdf({ pages: Array.from({ length: 5_000 }, () => []) }),
      'pdf_too_large',
      '5000 pages, more than the 500',
    ],
    ['no page', makePdf({ pages: [] }), 'pdf_invalid', 'no pages'],
    ['its end missing', paper.subarray(0, paper.length - 60), 'pdf_invalid', 'end of the PDF is missing'],
    ['nothing of a PDF', Buffer.from('<html>Sign in</html>'), 'pdf_invalid', 'no PDF'],
    ['no bytes', Buffer.alloc(0), 'pdf_invalid', 'no PDF'],
    ['only head and tail', Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), 'pdf_invalid', 'damaged'],
    [
      'an update cut off',
      Buffer.concat([paper, Buffer.from('9 0 obj\n<< /Leng')]),
      'pdf_invalid',
      'end of the PDF is missing',
    ],
  ])('refuses a file with %s', async (_, bytes, code, words) => {
    const error = await caught(read(bytes));
    expect(error.code).toBe(code);
    expect(error.detail).toContain(words);
  });

  it('refuses text without end', async () => {
    const error = await caught(read(paper, { max_pages: 10, max_characters: 100 }));
    expect(error).toMatchObject({ code: 'pdf_too_large', detail: expect.stringContaining('100 characters') });
  });

  it('ends with a text or a reason for every piece of a file and every damage to it', async () => {
    const damage = fc.record({
      length: fc.oneof(
        { weight: 1, arbitrary: fc.nat(paper.length) },
        { weight: 2, arbitrary: fc.constant(paper.length) },
      ),
      flips: fc.array(fc.tuple(fc.nat(paper.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ length, flips }) => {
        const bytes = Buffer.from(paper);
        for (const [at, mask] of flips) bytes[at] = bytes[at]! ^ mask;
        const result = await read(bytes.subarray(0, length)).catch((error: unknown) => error);
        if (result instanceof AppError)
          expect(['pdf_invalid', 'pdf_encrypted', 'pdf_too_large']).toContain(result.code);
        else expect(result).toMatchObject({ pages: expect.any(Number) });
      }),
      { numRuns: 150 },
    );
  });
});
