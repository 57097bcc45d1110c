import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How much a folder of answers may hold. */
export interface FolderBounds {
  readonly max_files: number;
  readonly max_bytes: number;
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly written_at: number;
}

const SHARD = /^[0-9a-f]{2}$/;
/** Our own files, drafts that a crash left behind among them; what else is in the folder is not ours to delete. */
const OWN_FILE = /^[0-9a-f]{64}\.json(\.[0-9a-f-]{36}\.tmp)?$/;
/** A full folder is emptied by a tenth, so that not every further answer begins another sweep. */
const KEPT_SHARE = 0.9;

/** Deletes the oldest answers of a folder that holds more than it may. */
export async function sweepFolder(dir: string, { max_files, max_bytes }: FolderBounds): Promise<void> {
  const entries = await listEntries(dir);
  let files = entries.length;
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (files <= max_files && bytes <= max_bytes) return;
  for (const entry of entries.toSorted((a, b) => a.written_at - b.written_at)) {
    if (files <= KEPT_SHARE * max_files && bytes <= KEPT_SHARE * max_bytes) return;
    await rm(entry.path, { force: true });
    files--;
    bytes -= entry.bytes;
  }
}

async function listEntries(dir: string): Promise<Entry[]> {
  const shards = (await readdir(dir)).filter((name) => SHARD.test(name));
  const entries: Entry[] = [];
  // One shard after the other: a folder may hold more files than a process may have open.
  for (const shard of shards) {
    const names = (await readdir(join(dir, shard))).filter((name) => OWN_FILE.test(name));
    const found = await Promise.all(names.map((name) => findEntry(join(dir, shard, name))));
    entries.push(...found.filter((entry) => entry !== undefined));
  }
  return entries;
}

/** Another process may have deleted it meanwhile, or renamed its draft. */
async function findEntry(path: string): Promise<Entry | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, bytes: found.size, written_at: found.mtimeMs } : undefined;
}
