import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface PaperFolder {
  /** In which it is made. */
  readonly temporary_dir: string;
  /** What no claim outlives. */
  readonly deadline_ms: number;
  readonly now_ms: number;
}

const PREFIX = 'roadwright-paper-';

/** Makes a folder for the files of a claim, and deletes those of claims whose process was killed before it could. */
export async function makePaperFolder(options: PaperFolder): Promise<string> {
  // What cannot be looked at or deleted is another account's.
  await clearLeftovers(options).catch(() => undefined);
  return await mkdtemp(join(options.temporary_dir, PREFIX));
}

/** A claim ends some time after its deadline, so that only what is twice as old is surely nobody's. */
async function clearLeftovers({ temporary_dir, deadline_ms, now_ms }: PaperFolder): Promise<void> {
  for (const name of await readdir(temporary_dir)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(temporary_dir, name);
    const { mtimeMs } = await stat(path);
    if (now_ms - mtimeMs > 2 * deadline_ms) await rm(path, { recursive: true, force: true });
  }
}
