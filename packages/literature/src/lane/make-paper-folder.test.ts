import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makePaperFolder } from './make-paper-folder.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

it('deletes what a killed process has left, and nothing that may still be in use', async () => {
  const temporary_dir = await mkdtemp(join(tmpdir(), 'roadwright-test-'));
  made.push(temporary_dir);
  const now_ms = Date.UTC(2026, 0, 1);
  const deadline_ms = 1_800_000;
  const leave = async (name: string, age_ms: number) => {
    const path = join(temporary_dir, name);
    await mkdir(path);
    await writeFile(join(path, '1.pdf'), '%PDF-');
    await utimes(path, (now_ms - age_ms) / 1_000, (now_ms - age_ms) / 1_000);
  };
  await leave('roadwright-paper-old', 2 * deadline_ms + 1_000);
  await leave('roadwright-paper-used', deadline_ms);
  await leave('somebody-elses', 20 * deadline_ms);
  const folder = await makePaperFolder({ temporary_dir, deadline_ms, now_ms });
  expect((await readdir(temporary_dir)).toSorted()).toEqual(
    [basename(folder), 'roadwright-paper-used', 'somebody-elses'].toSorted(),
  );
});
