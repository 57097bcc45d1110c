import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that others see whole or not at all, readable by its owner alone, as are folders that it makes. A loss of
 * power may leave it damaged: nobody waits for the disk.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  // Several processes may write the same file at once, so each has a draft of its own.
  const draft = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
