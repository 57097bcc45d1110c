import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWholeFile } from '../write-whole-file.ts';
import { recordingSchema, type Take } from './recording.ts';
import type { RecordedQuestion, RecordingStore } from './recording-store.ts';

/** Enough of a key to tell questions apart; the whole one stands in the file. */
const KEY_LENGTH = 16;

/** Makes a store of recordings in a folder, one file per take; only one process at a time should record into it. */
export function createRecordingStore({ dir }: { readonly dir: string }): RecordingStore {
  /** The number of each question's newest take; undefined before the takes of an earlier recording are gone. */
  const latest = new Map<string, Promise<number | undefined>>();
  const findPath = (question: RecordedQuestion, take: number) =>
    join(dir, `${createStem(question)}${take}.json`);

  async function write(question: RecordedQuestion, number: number, take: Take): Promise<number> {
    await writeWholeFile(findPath(question, number), renderRecording(question, number, take));
    return number;
  }

  return {
    dir,
    async read(question, number) {
      const path = findPath(question, number);
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return text === undefined ? undefined : parseRecording(path, text, question.key);
    },
    async add(question, take) {
      const { key } = question;
      const before = latest.get(key) ?? Promise.resolve(undefined);
      const added = before.then(async (number) =>
        write(question, (number ?? (await clear(dir, createStem(question)))) + 1, take),
      );
      // A take that the disk refused leaves its number to the next one.
      latest.set(
        key,
        added.catch(() => before),
      );
      await added;
    },
  };
}

const createStem = ({ key, request }: RecordedQuestion): string =>
  `${request.format?.name ?? 'text'}-${key.slice(0, KEY_LENGTH)}-`;

/** Deletes the takes of an earlier recording, of which there may be more than there will be now. */
async function clear(dir: string, stem: string): Promise<number> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const takes = (await readdir(dir)).filter(
    (name) => name.startsWith(stem) && /^\d+\.json$/.test(name.slice(stem.length)),
  );
  for (const name of takes) await rm(join(dir, name), { force: true });
  return 0;
}

/** The order of the fields is fixed, so that a recording that says the same is the same file. */
function renderRecording({ key, request }: RecordedQuestion, take: number, { parts, ...rest }: Take): string {
  const { model, format, max_output_tokens } = request;
  const messages = request.messages.map(({ role, text }) => ({ role, text }));
  const asked = { version: 1, key, take, model, format: format?.name, max_output_tokens, messages };
  const { ended_ms, error } = rest;
  return `${JSON.stringify({ ...asked, parts, ended_ms, error }, null, 2)}\n`;
}

function parseRecording(path: string, text: string, key: string): Take | undefined {
  const read = recordingSchema.safeParse(parseJson(text));
  if (!read.success) throw new Error(`The recording ${path} is damaged: ${read.error.issues[0]?.message}.`);
  if (read.data.key !== key) return undefined;
  const { parts, ended_ms, error } = read.data;
  return { parts, ended_ms, ...(error === undefined ? {} : { error }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
