import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AppError, MAX_PDF_BYTES } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { checkPdf } from './check-pdf.ts';
import { readForm } from './read-form.ts';

const BOUNDARY = 'b0undary';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (bytes: string, { name = 'file', filename = 'a.pdf' } = {}) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: application/pdf\r\n\r\n${bytes}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
// What looks like a boundary, but for its last letter, must stay part of the file.
const PDF = `%PDF-1.7\r\n--b0undar\r\n--${BOUNDARY.slice(0, -1)}x \u0000\u0001 %%EOF`;

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

interface Setting {
  readonly type?: string;
  readonly content_length?: number;
  /** Waits before it takes each piece of the file. */
  readonly pause?: () => Promise<void>;
}

/** Reads a form; tells what was stored, and how the storing ended. */
async function read(pieces: Pieces, { type = TYPE, content_length = 0, pause }: Setting = {}) {
  const stored: Uint8Array[] = [];
  const story: string[] = [];
  const source = { body: ReadableStream.from(pieces), content_type: type, content_length };
  const reading = readForm(source, async (bytes) => {
    try {
      for await (const chunk of checkPdf(bytes)) {
        stored.push(chunk);
        await pause?.();
      }
      story.push('stored');
      return 'sha';
    } catch (error) {
      story.push('cleaned');
      throw error;
    }
  });
  const result = await reading.then(
    ({ fields, file }) => ({ request: fields.toRequest(), file }),
    (error: unknown) => ({ error }),
  );
  return { ...result, stored: Buffer.concat(stored), story };
}

const encode = (text: string) => Buffer.from(text, 'latin1');

async function readCode(pieces: Pieces, setting: Setting = {}) {
  const { story, ...result } = await read(pieces, setting);
  const error = 'error' in result ? result.error : undefined;
  if (!(error instanceof AppError)) throw new Error('it was taken', { cause: error });
  return [error.code, error.errors?.[0]?.pointer, story];
}

describe('a form with a PDF', () => {
  const whole = field('doi', '10.5555/abc') + file(PDF) + field('keep_file', 'true') + END;

  it('is read the same wherever its pieces are cut', async () => {
    for (let size = 1; size <= whole.length; size += size < 80 ? 1 : 37) {
      const bytes = encode(whole);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const { stored, ...rest } = await read(pieces);
      expect(rest).toEqual({
        request: { doi: '10.5555/abc', keep_file: true },
        file: 'sha',
        story: ['stored'],
      });
      expect(stored.toString('latin1')).toBe(PDF);
    }
  });

  it('is read the same when it is cut in two at any place', async () => {
    const bytes = encode(whole);
    for (let at = 0; at <= bytes.length; at++) {
      const { stored } = await read([bytes.subarray(0, at), bytes.subarray(at)]);
      expect(stored.toString('latin1')).toBe(PDF);
    }
  });

  it('may say each author by itself, leave fields empty, and need no name for its file', async () => {
    const nameless = file(PDF).replace('; filename="a.pdf"', '');
    const fields = [
      field('authors', 'Quill, M.'),
      field('authors', ' '),
      field('authors', 'Wü, B.'),
      field('year', ' 2011 '),
      field('pmid', ''),
      field('keep_file', 'false'),
    ].join('');
    const { request } = (await read([Buffer.from(fields + nameless + END)])) as { request: unknown };
    expect(request).toEqual({ authors: ['Quill, M.', 'Wü, B.'], year: 2011, keep_file: false });
  });

  it('may hold a mark that stands a little behind, and anything before and after its parts', async () => {
    const late = `${'x'.repeat(1_019)}%PDF-1.4`;
    const { stored, story } = await read([encode(`preamble\r\n${file(late)}${END}epilogue`)]);
    expect([stored.toString('latin1'), story]).toEqual([late, ['stored']]);
  });

  it('comes in no faster than it is taken, so that little of it is in memory', async () => {
    const piece = Buffer.alloc(65_536, 0x41);
    let given = 0;
    let taken = 0;
    let most = 0;
    function* send() {
      yield encode(file('').replace(/\r\n$/, '') + PDF);
      for (let count = 0; count < 400; count++) {
        given++;
        yield piece;
      }
      yield encode(`\r\n${END}`);
    }
    const pause = async () => {
      most = Math.max(most, given - taken++);
      await new Promise((resolve) => setImmediate(resolve));
    };
    const { stored, story } = await read(send(), { pause });
    expect([stored.length, story]).toEqual([PDF.length + 400 * 65_536, ['stored']]);
    expect(most).toBeLessThan(8);
  });
});

describe('a form on its way in', () => {
  it('leaves nothing of what has passed in memory', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const given: WeakRef<Buffer>[] = [];
    let living = 0;
    const give = (bytes: Buffer) => {
      given.push(new WeakRef(bytes));
      return bytes;
    };
    async function* send() {
      yield encode(file('').replace(/\r\n$/, '') + PDF);
      for (let count = 0; count < 100; count++) yield give(Buffer.alloc(65_536, 0x41));
      // What a WeakRef was made of lives until its turn has ended.
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
      living = given.filter((one) => one.deref() !== undefined).length;
      yield encode(`\r\n${END}`);
    }
    const source = { body: ReadableStream.from(send()), content_type: TYPE, content_length: 0 };
    await readForm(source, async (bytes) => {
      for await (const _chunk of bytes);
    });
    expect(living).toBeLessThan(10);
  });
});

describe('a form that is refused', () => {
  /** What stands behind the file may be seen before or after it is stored. */
  const EITHER = [expect.stringMatching(/^(stored|cleaned)$/)];
  const long = 'x'.repeat(262_145);
  it.each([
    ['without a boundary', 'multipart/form-data; charset=utf-8', [END], ['invalid_form', undefined, []]],
    [
      'with a boundary that is too long',
      `multipart/form-data; boundary=${'b'.repeat(300)}`,
      [END],
      ['invalid_form', undefined, []],
    ],
    ['without a body', TYPE, [], ['invalid_form', undefined, []]],
    ['without a file', TYPE, [field('doi', '10.5555/abc'), END], ['validation_failed', '#/file', []]],
    ['that ends within its file', TYPE, [file(PDF).slice(0, -20)], ['invalid_form', undefined, ['cleaned']]],
    [
      'that ends within a field',
      TYPE,
      [field('doi', '10.5555/abc').slice(0, -4)],
      ['invalid_form', undefined, []],
    ],
    ['with two files', TYPE, [file(PDF), file(PDF), END], ['validation_failed', '#/file', EITHER]],
    [
      'with a file of another name',
      TYPE,
      [file(PDF, { name: 'paper' }), END],
      ['validation_failed', '#/paper', []],
    ],
    [
      'with an unknown field',
      TYPE,
      [field('a/b', 'x'), file(PDF), END],
      ['validation_failed', '#/a%2Fb', []],
    ],
    [
      'with an unknown field behind',
      TYPE,
      [file(PDF), field('__proto__', 'x'), END],
      ['validation_failed', '#/__proto__', EITHER],
    ],
    [
      'with a field twice',
      TYPE,
      [field('doi', 'x'), field('doi', 'y'), file(PDF), END],
      ['validation_failed', '#/doi', []],
    ],
    ['with a long field', TYPE, [field('title', long), file(PDF), END], ['body_too_large', undefined, []]],
    [
      'with many fields',
      TYPE,
      [...Array(601).fill(field('authors', 'x')), file(PDF), END],
      ['body_too_large', undefined, []],
    ],
    [
      'with many parts that are no fields',
      TYPE,
      [...Array(602).fill(`--${BOUNDARY}\r\n\r\n\r\n`), file(PDF), END],
      ['body_too_large', undefined, []],
    ],
    [
      'with long fields together',
      TYPE,
      [field('bibtex', long.slice(9)), field('ris', long.slice(9)), END],
      ['body_too_large', undefined, []],
    ],
    [
      'with a page instead of a PDF',
      TYPE,
      [file(`<!doctype html>${long}`), END],
      ['pdf_invalid', undefined, ['cleaned']],
    ],
    [
      'with a short text instead of a PDF',
      TYPE,
      [file('hello'), END],
      ['pdf_invalid', undefined, ['cleaned']],
    ],
    ['with an empty file', TYPE, [file('', { filename: '' }), END], ['pdf_invalid', undefined, ['cleaned']]],
    [
      'with a mark that stands too far behind',
      TYPE,
      [file(`${'x'.repeat(1_020)}%PDF-1.4`), END],
      ['pdf_invalid', undefined, ['cleaned']],
    ],
  ] as const)('%s', async (_name, type, pieces, expected) => {
    expect(await readCode(pieces.map(encode), { type })).toEqual(expected);
    const bytes = encode(pieces.join(''));
    const single = Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, at) =>
      bytes.subarray(at * 1_000, (at + 1) * 1_000),
    );
    expect((await readCode(single, { type })).slice(0, 2)).toEqual(expected.slice(0, 2));
  });

  it('because its file is too large, whatever length it has announced', async () => {
    const piece = Buffer.alloc(1_000_000, 0x41);
    function* send() {
      yield encode(file('').replace(/\r\n$/, '') + PDF);
      for (let count = 0; count < 51; count++) yield piece;
      yield encode(`\r\n${END}`);
    }
    for (const content_length of [0, 100, Number.NaN]) {
      expect(await readCode(send(), { content_length })).toEqual(['pdf_too_large', undefined, ['cleaned']]);
    }
  });

  it('because it announces too much, before anything is stored', async () => {
    const pieces = [encode(file(PDF) + END)];
    expect(await readCode(pieces, { content_length: 60_000_000 })).toEqual(['pdf_too_large', undefined, []]);
  });

  it('because what is no part of it is too much', async () => {
    const piece = Buffer.alloc(1_000_000, 0x41);
    function* send() {
      for (let count = 0; count < 60; count++) yield piece;
    }
    expect(await readCode(send())).toEqual(['pdf_too_large', undefined, []]);
  });

  it('at once, not only when the rest of the file has come', async () => {
    let given = 0;
    async function* send() {
      yield encode(file('').replace(/\r\n$/, ''));
      for (;;) {
        given++;
        yield Buffer.alloc(1_000_000, 0x41);
      }
    }
    expect((await readCode(send()))[0]).toBe('pdf_invalid');
    // The sender is heard out within bounds, so that it reads the answer.
    expect(given).toBeLessThan(25);
  });

  it('when its sender goes away, and what was stored is cleared', async () => {
    async function* send() {
      yield encode(file(PDF).slice(0, -2));
      throw new Error('gone');
    }
    expect(await readCode(send())).toEqual(['invalid_form', undefined, ['cleaned']]);
  });
});

it('takes a file of exactly the size that is allowed', async () => {
  const left = MAX_PDF_BYTES - PDF.length;
  const { stored, story } = await read([
    encode(file('').replace(/\r\n$/, '') + PDF),
    Buffer.alloc(left, 0x41),
    encode(`\r\n${END}`),
  ]);
  expect([stored.length, story]).toEqual([MAX_PDF_BYTES, ['stored']]);
});

it('rejects with what the store throws', async () => {
  const source = { body: new Blob([file(PDF) + END]).stream(), content_type: TYPE, content_length: 0 };
  const fault = new AppError('database_busy', 'Later.');
  await expect(readForm(source, () => Promise.reject(fault))).rejects.toBe(fault);
});
