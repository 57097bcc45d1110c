import { access, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnswerStore } from './answer-cache.ts';
import { type FolderBounds, sweepFolder } from './sweep-folder.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface AnswerFolderOptions extends Partial<FolderBounds> {
  readonly dir: string;
  /** Told what the disk refused; must not throw. */
  readonly onFault?: (error: unknown) => void;
}

/** Lessons have about 10 kB, so that this is some 600 courses. */
const MAX_FILES = 50_000;
const MAX_BYTES = 1024 ** 3;
/** After so much of the bounds was written, the folder is looked through again. */
const SWEEP_SHARE = 0.1;

const WRITABLE_BY_OTHERS = 0o022;

/** One kept answer as a file; the key shows that it is where it belongs. */
const fileSchema = z.object({
  version: z.literal(1),
  key: z.string(),
  model: z.string(),
  reason: z.enum(['stop', 'other']),
  text: z.string(),
});

/**
 * Opens a folder of answers that several processes may share: one file each, 0600 below 0700, since they are written for
 * one person. What is damaged or foreign is a miss. When the folder is full (50,000 files, 1 GiB), the oldest go; each
 * process may be a tenth above that before it looks again.
 *
 * @throws Error that names LLM_CACHE_DIR when nothing can be written there, or when other people could put answers there.
 */
export async function openAnswerFolder(options: AnswerFolderOptions): Promise<AnswerStore> {
  const { dir, max_files = MAX_FILES, max_bytes = MAX_BYTES, onFault = () => undefined } = options;
  await prepareFolder(dir);
  const findPath = (key: string) => join(dir, key.slice(0, 2), `${key}.json`);
  // Full from the beginning: what other processes wrote is only known after a sweep.
  let unswept = { files: max_files, bytes: max_bytes };

  const sweepWhenDue = async (bytes: number) => {
    unswept = { files: unswept.files + 1, bytes: unswept.bytes + bytes };
    if (unswept.files < SWEEP_SHARE * max_files && unswept.bytes < SWEEP_SHARE * max_bytes) return;
    unswept = { files: 0, bytes: 0 };
    await sweepFolder(dir, { max_files, max_bytes });
  };

  return {
    async read(key) {
      try {
        const read = fileSchema.safeParse(JSON.parse(await readFile(findPath(key), 'utf8')));
        if (!read.success || read.data.key !== key) return undefined;
        const { text, reason, model } = read.data;
        return { text, reason, model };
      } catch (error) {
        if (!isPlainMiss(error)) onFault(error);
        return undefined;
      }
    },
    async write(key, { text, reason, model }) {
      try {
        const file = `${JSON.stringify({ version: 1, key, model, reason, text })}\n`;
        await writeWholeFile(findPath(key), file);
        await sweepWhenDue(Buffer.byteLength(file));
      } catch (error) {
        onFault(error);
      }
    },
  };
}

async function prepareFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`LLM_CACHE_DIR: ${dir} cannot be written (${findCode(error)}).`, { cause: error });
  }
  await assertOwn(dir);
}

/** What stands in the folder is taken for the model's word, so nobody else may write it. */
async function assertOwn(dir: string): Promise<void> {
  // Windows has neither such owners nor such modes.
  if (process.getuid === undefined) return;
  const { uid, mode } = await stat(dir);
  if (uid !== process.getuid())
    throw new Error(
      `LLM_CACHE_DIR: ${dir} belongs to another user. Give it to the one who runs this, or name another folder.`,
    );
  if ((mode & WRITABLE_BY_OTHERS) !== 0)
    throw new Error(
      `LLM_CACHE_DIR: ${dir} can be written by other users. Keep them out with: chmod 700 ${dir}`,
    );
}

/** A file that is not there, or not ours. */
const isPlainMiss = (error: unknown): boolean => error instanceof SyntaxError || findCode(error) === 'ENOENT';

const findCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
