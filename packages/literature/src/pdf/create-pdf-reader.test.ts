import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBomb, makeObjectStreamBomb, makePdf } from '../testing/make-pdf.ts';
import { createPdfReader } from './create-pdf-reader.ts';
import { DEFAULT_PDF_LIMITS } from './pdf-limits.ts';
import { startPdfProcess } from './start-pdf-process.ts';

const MB = 1e6;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

const store = async (bytes: Uint8Array): Promise<string> => {
  const path = join(folder, 'file.pdf');
  await writeFile(path, bytes);
  return path;
};
const never = new AbortController().signal;

const paper = makePdf({
  pages: [
    [
      { text: 'Slow reading at sea', x: 72, y: 700, size: 18 },
      { text: 'Mara Quillfeather', x: 72, y: 670, size: 11 },
    ],
  ],
});
const spaces = Buffer.alloc(64 * MB, 0x20);
const bombs: [string, () => Uint8Array][] = [
  ['contents', () => makeBomb(deflateSync(spaces), { filters: 1, repeats: 30 })],
  ['contents packed twice', () => makeBomb(deflateSync(deflateSync(spaces)), { filters: 2, repeats: 30 })],
  [
    'text',
    () =>
      makeBomb(deflateSync(Buffer.alloc(64 * MB, 'BT /F1 9 Tf [(a) 9 (b)] TJ ET\n')), {
        filters: 1,
        repeats: 9,
      }),
  ],
  ['an object stream', () => makeObjectStreamBomb(300 * MB)],
];

describe('the reader of PDFs', () => {
  it('reads a file', async () => {
    const pdf = await createPdfReader().read(await store(paper), never);
    expect(pdf).toMatchObject({ pages: 1, title: 'Slow reading at sea', authors: ['Mara Quillfeather'] });
  });

  it('says what is wrong with a file', async () => {
    const locked = makePdf({ pages: [[]], passwords: { user: 'u', owner: 'o' } });
    await expect(createPdfReader().read(await store(locked), never)).rejects.toMatchObject({
      code: 'pdf_encrypted',
    });
  });

  it.each(bombs)(
    'refuses a small file that unpacks to much in its %s, without memory of its own',
    async (_, make) => {
      const path = await store(make());
      const before = process.memoryUsage.rss();
      const reading = createPdfReader({ memory_mib: 256 }).read(path, never);
      await expect(reading).rejects.toMatchObject({
        code: 'pdf_too_large',
        detail: expect.stringContaining('256 MiB'),
      });
      expect(process.memoryUsage.rss() - before).toBeLessThan(40 * MB);
    },
  );

  it('refuses a file that takes too long, even one that would block the whole thread', async () => {
    const path = await store(makeBomb(deflateSync(spaces), { filters: 1, repeats: 30 }));
    const reading = createPdfReader({ timeout_ms: 1, memory_mib: 8_000 }).read(path, never);
    await expect(reading).rejects.toMatchObject({
      code: 'pdf_too_large',
      detail: expect.stringContaining('longer'),
    });
  });

  it('refuses a file that is too large before it is opened', async () => {
    const reading = createPdfReader({ max_bytes: 100 }).read(await store(paper), never);
    await expect(reading).rejects.toMatchObject({ code: 'pdf_too_large' });
  });

  it('stops at once when nobody wants to know any more', async () => {
    const path = await store(makeBomb(deflateSync(spaces), { filters: 1, repeats: 30 }));
    const abort = new AbortController();
    const reading = createPdfReader({ memory_mib: 8_000 }).read(path, abort.signal);
    abort.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
    await expect(createPdfReader().read(path, abort.signal)).rejects.toThrow('no longer wanted');
  });

  it.runIf(process.platform === 'linux')('knows nothing of our environment', async () => {
    const child = startPdfProcess(DEFAULT_PDF_LIMITS);
    try {
      const names = readFileSync(`/proc/${child.pid}/environ`, 'utf8')
        .split('\0')
        .map((entry) => entry.split('=')[0]);
      expect(names.filter((name) => name !== '' && !name?.startsWith('NODE_CHANNEL'))).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
