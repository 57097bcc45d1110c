import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTempFolder } from '../testing/create-temp-folder.ts';
import type { AnswerCache, KeptAnswer } from './answer-cache.ts';
import { openAnswerFolder } from './open-answer-folder.ts';
import { openFileCache } from './open-file-cache.ts';

const createKey = (number: number) => number.toString(16).padStart(64, '0');
const createAnswer = (text: string): KeptAnswer => ({ text, reason: 'stop', model: 'author-1' });
const { signal } = new AbortController();

/** Asks a cache; whatever is not kept is answered with the text. */
const ask = (cache: AnswerCache, key: string, text: string) =>
  cache.around({
    key,
    signal,
    read: (kept) => ({ value: kept.text }),
    ask: async () => ({ value: text, answer: createAnswer(text), keep: true }),
  });

const findPath = (dir: string, key: string) => join(dir, key.slice(0, 2), `${key}.json`);
const listFiles = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a cache in a folder', () => {
  it('still knows its answers after a restart', async () => {
    const dir = await createTempFolder();
    const text = 'Mehr Ü \u2028 "quotes" 漢字 😀';
    expect(await ask(await openFileCache({ dir }), createKey(1), text)).toMatchObject({ cached: false });
    const later = await ask(await openFileCache({ dir }), createKey(1), 'never asked');
    expect(later).toEqual({ value: text, model: 'author-1', cached: true });
  });

  it('makes its folder, and keeps everything from other people', async () => {
    const dir = join(await createTempFolder(), 'not', 'yet');
    await ask(await openFileCache({ dir }), createKey(1), 'Text');
    const path = findPath(dir, createKey(1));
    const modes = [path, dirname(path), dir].map(async (each) => (await stat(each)).mode & 0o777);
    expect(await Promise.all(modes)).toEqual([0o600, 0o700, 0o700]);
  });

  it('takes a file that is damaged, foreign or somebody else’s answer for a miss, and mends it', async () => {
    const dir = await createTempFolder();
    const faults: unknown[] = [];
    const cache = await openFileCache({ dir, onFault: (error) => faults.push(error) });
    const path = findPath(dir, createKey(1));
    await ask(cache, createKey(1), 'First');
    const whole = await readFile(path, 'utf8');
    const damage = fc.oneof(
      fc.nat(whole.trimEnd().length - 1).map((length) => whole.slice(0, length)),
      fc.json(),
      fc.string(),
      fc.constantFrom(
        whole.replace(createKey(1), createKey(2)),
        whole.replace('"version":1', '"version":2'),
        whole.replace('"reason":"stop"', '"reason":"length"'),
        '\u0000'.repeat(100),
      ),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (text) => {
        await writeFile(path, text);
        expect(await ask(cache, createKey(1), 'Again')).toMatchObject({ value: 'Again', cached: false });
        expect(await ask(cache, createKey(1), 'never asked')).toMatchObject({ value: 'Again', cached: true });
      }),
      { numRuns: 50 },
    );
    expect(faults).toEqual([]);
  });

  it('is safe to share: two caches that write the same at once leave whole files and no drafts', async () => {
    const dir = await createTempFolder();
    const faults: unknown[] = [];
    const open = () => openFileCache({ dir, onFault: (error) => faults.push(error) });
    const caches = [await open(), await open()];
    const keys = Array.from({ length: 40 }, (_, number) => createKey(number));
    await Promise.all(keys.flatMap((key) => caches.map((cache) => ask(cache, key, `Text ${key}`))));
    expect(faults).toEqual([]);
    expect((await listFiles(dir)).toSorted()).toEqual(keys.map((key) => findPath(dir, key)).toSorted());
    const third = await open();
    for (const key of keys) {
      expect(await ask(third, key, 'never asked')).toMatchObject({ value: `Text ${key}`, cached: true });
    }
  });

  it('gives the answer all the same when the disk refuses, and tells of it', async () => {
    const dir = await createTempFolder();
    const faults: unknown[] = [];
    const cache = await openFileCache({ dir, onFault: (error) => faults.push(error) });
    await writeFile(join(dir, '00'), 'a file where a folder should be');
    expect(await ask(cache, createKey(1), 'Text')).toMatchObject({ value: 'Text', cached: false });
    expect(faults).toHaveLength(2);
    await rm(join(dir, '00'));
    await ask(cache, createKey(1), 'Text');
    expect(await ask(cache, createKey(1), 'never asked')).toMatchObject({ cached: true });
  });

  it('cannot be opened in a folder that others may write, and says what to do', async () => {
    const dir = await createTempFolder();
    for (const mode of [0o770, 0o702, 0o777]) {
      await chmod(dir, mode);
      await expect(openFileCache({ dir })).rejects.toThrow(
        `LLM_CACHE_DIR: ${dir} can be written by other users. Keep them out with: chmod 700 ${dir}`,
      );
    }
    await chmod(dir, 0o755);
    expect(await ask(await openFileCache({ dir }), createKey(1), 'Text')).toMatchObject({ value: 'Text' });
  });

  it('cannot be opened in somebody else’s folder', async () => {
    const dir = await createTempFolder();
    const { uid } = await stat(dir);
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
    onTestFinished(() => getuid.mockRestore());
    await expect(openFileCache({ dir })).rejects.toThrow(`LLM_CACHE_DIR: ${dir} belongs to another user.`);
  });

  it('cannot be opened where nothing can be written, and says so', async () => {
    const file = join(await createTempFolder(), 'file');
    await writeFile(file, '');
    await expect(openFileCache({ dir: join(file, 'below') })).rejects.toThrow(
      `LLM_CACHE_DIR: ${join(file, 'below')} cannot be written (ENOTDIR).`,
    );
  });
});

describe('a full folder', () => {
  /** Writes answers one after the other, each a minute later than the one before. */
  async function fill(dir: string, numbers: readonly number[], text = 'Text') {
    const store = await openAnswerFolder({ dir });
    for (const number of numbers) {
      const key = createKey(number);
      await store.write(key, createAnswer(text));
      await utimes(findPath(dir, key), number * 60, number * 60);
    }
  }
  const listNumbers = async (dir: string) =>
    (await listFiles(dir))
      .filter((path) => path.endsWith('.json'))
      .map((path) => Number.parseInt(path.slice(-20, -5), 16))
      .toSorted((a, b) => a - b);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

  it('lets the oldest answers go, a tenth at once', async () => {
    const dir = await createTempFolder();
    await fill(dir, range(1, 10));
    const store = await openAnswerFolder({ dir, max_files: 10 });
    await store.write(createKey(11), createAnswer('Text'));
    expect(await listNumbers(dir)).toEqual(range(3, 11));
    await store.write(createKey(12), createAnswer('Text'));
    expect(await listNumbers(dir)).toEqual(range(3, 12));
    expect(await store.read(createKey(1))).toBeUndefined();
    expect(await store.read(createKey(12))).toEqual(createAnswer('Text'));
  });

  it('counts bytes as well, also those of a process that is gone', async () => {
    const dir = await createTempFolder();
    await fill(dir, range(1, 10), 'x'.repeat(1000));
    const store = await openAnswerFolder({ dir, max_bytes: 5000 });
    await store.write(createKey(11), createAnswer('x'.repeat(1000)));
    expect(await listNumbers(dir)).toEqual(range(9, 11));
  });

  it('is looked through again only after a part of the bounds was written', async () => {
    const dir = await createTempFolder();
    const store = await openAnswerFolder({ dir, max_files: 100 });
    await store.write(createKey(1), createAnswer('Text'));
    await fill(dir, range(2, 120));
    for (const number of range(121, 129)) await store.write(createKey(number), createAnswer('Text'));
    expect(await listNumbers(dir)).toHaveLength(129);
    await store.write(createKey(130), createAnswer('Text'));
    expect(await listNumbers(dir)).toHaveLength(90);
  });

  it('loses the drafts that a crash left behind, and keeps what is not its own', async () => {
    const dir = await createTempFolder();
    await fill(dir, range(1, 10));
    const draft = `${findPath(dir, createKey(1))}.${crypto.randomUUID()}.tmp`;
    const foreign = [join(dir, 'notes.json'), join(dir, '00', 'notes.json'), join(dir, 'zz', 'a.json')];
    await mkdir(join(dir, 'zz'));
    for (const path of [draft, ...foreign]) {
      await writeFile(path, 'x');
      await utimes(path, 0, 0);
    }
    const store = await openAnswerFolder({ dir, max_files: 10 });
    await store.write(createKey(11), createAnswer('Text'));
    const left = await listFiles(dir);
    expect(left).not.toContain(draft);
    expect(left).toEqual(expect.arrayContaining(foreign));
  });
});
