import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { claimFolder, writeFolder } from './course-folder.ts';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'roadwright-folder-'));
  folder = join(root, 'course');
});
afterEach(() => rm(root, { recursive: true }));

const claim = (roadmap_id: string | null, force = false) => claimFolder(folder, { roadmap_id, force });
const write = (roadmap_id: string, ...paths: string[]) =>
  writeFolder(folder, { roadmap_id, files: paths.map((path) => ({ path, text: path })) });

describe('a folder may be written', () => {
  test('when it does not exist or is empty', async () => {
    await claim('rust-1');
    await mkdir(folder);
    await claim(null);
  });

  test('when it holds the same course', async () => {
    await write('rust-1', 'README.md');
    await claim('rust-1');
  });

  test('when it is forced', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.tex'), '');
    await claim('rust-1', true);
  });
});

describe('a folder is refused', () => {
  test('when it holds something else', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.tex'), '');
    await expect(claim('rust-1')).rejects.toBeInstanceOf(UsageError);
  });

  test('when it holds another course, or one that may be another', async () => {
    await write('rust-1', 'README.md');
    await expect(claim('go-1')).rejects.toThrow('another course (rust-1)');
    await expect(claim(null)).rejects.toBeInstanceOf(UsageError);
  });

  test('when it is a file', async () => {
    await writeFile(folder, '');
    await expect(claim('rust-1')).rejects.toThrow('is a file');
  });
});

describe('writing a course again', () => {
  test('removes pages that are no longer part of it and nothing else', async () => {
    await write('rust-1', 'README.md', '01-a/01-b/01-old.md');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await write('rust-1', 'README.md', '01-a/01-b/01-new.md');
    expect(await readdir(join(folder, '01-a/01-b'))).toEqual(['01-new.md']);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('never removes a file outside, whatever the marker says', async () => {
    await mkdir(folder);
    await writeFile(join(root, 'outside.txt'), 'mine');
    const marker = { roadmap_id: 'rust-1', files: ['../outside.txt'] };
    await writeFile(join(folder, '.roadwright.json'), JSON.stringify(marker));
    await write('rust-1', 'README.md');
    expect(await readFile(join(root, 'outside.txt'), 'utf8')).toBe('mine');
  });
});
