import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { CheckedFile, PieceKind } from './checked.ts';
import { findFiles } from './find-files.ts';
import { type FileGroup, judgeFiles } from './judge-files.ts';
import { nameFile } from './pair-pieces.ts';
import type { ReadFile } from './piece.ts';
import type { Defaults } from './prepare-chapter.ts';
import { readJsonFile } from './read-json-file.ts';
import { readMarkdownFile } from './read-markdown-file.ts';
import { readInput, readSource, type SourceText } from './read-source.ts';

/** What is to be checked, and how. */
export interface CheckOrder extends Defaults {
  /** Files and folders; `-` is the input. */
  readonly paths: readonly string[];
  /** What a file is whose form does not tell it. */
  readonly kind?: PieceKind | undefined;
  readonly input: AsyncIterable<Uint8Array>;
  /** Hears how far it is. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** A file of a folder that is nothing to judge. */
interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

export interface CheckAnswer {
  readonly files: readonly CheckedFile[];
  readonly skipped: readonly SkippedFile[];
}

const UNKNOWN = 'is no outline, quiz, reading list or concept';
const SHAPES = 'docs/quality.md tells their shapes.';

/**
 * Judges files and folders by the rules.
 *
 * @throws UsageError for what was named and cannot be judged
 */
export async function checkPaths(order: CheckOrder): Promise<CheckAnswer> {
  const skipped: SkippedFile[] = [];
  const named: ReadFile[] = [];
  const groups: FileGroup[] = [];
  for (const path of order.paths) {
    if (path === '-') named.push(readText('-', await readInput(order.input), order.kind));
    else if (await isFolder(path)) groups.push(...(await readFolder(path, skipped)));
    else named.push(readText(path, await readSource(path), order.kind));
  }
  if (named.length + groups.length === 0) throw new UsageError(describeNothing(skipped));
  const [first] = named;
  if (first !== undefined) groups.unshift({ path: dirname(first.path), files: named });
  const total = groups.reduce((sum, { files }) => sum + files.flatMap(({ chapters }) => chapters).length, 0);
  let done = 0;
  const files: CheckedFile[] = [];
  for (const group of groups) {
    files.push(...(await judgeFiles(group, order, () => order.onProgress(++done, total))));
  }
  return { files, skipped };
}

/** A check that has looked at nothing must not look like one that has found nothing. */
function describeNothing(skipped: readonly SkippedFile[]): string {
  const passed = skipped.length === 0 ? '' : ` ${skipped.length} were passed over.`;
  return `There is no file to judge.${passed} Lessons are Markdown (.md), the rest is JSON (.json). ${SHAPES}`;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} is not there.`);
  // A pipe without a writer could be waited for, for ever.
  if (!found.isFile() && !found.isDirectory())
    throw new UsageError(`${path} is neither a file nor a folder.`);
  return found.isDirectory();
}

/** What was named has to be something that has rules. */
function readText(path: string, source: SourceText, kind: PieceKind | undefined): ReadFile {
  const shown = path === '-' ? 'The input' : path;
  if ('refusal' in source) throw new UsageError(`${shown} ${source.refusal}.`);
  const { text } = source;
  if (text.trim() === '') throw new UsageError(`${shown} is empty.`);
  const own = { path, text, name: nameFile(path) };
  const is_json = kind === undefined ? isJson(path, text) : kind !== 'lesson';
  const file = is_json ? readJsonFile(own) : readMarkdownFile(own);
  if (file !== null && (kind === undefined || kind === file.kind)) return file;
  throw new UsageError(`${shown} ${kind === undefined ? UNKNOWN : `is no ${NAMES[kind]}`}. ${SHAPES}`);
}

const NAMES: Readonly<Record<PieceKind, string>> = {
  lesson: 'lesson',
  quiz: 'quiz: it has no questions',
  outline: 'outline: it has no stages',
  resources: 'reading list: it has no resources',
};

/** Whatever a file is called, an object in braces is no lesson. */
const isJson = (path: string, text: string): boolean =>
  /\.json$/i.test(path) || (!/\.(?:md|markdown)$/i.test(path) && /^\s*[{]/.test(text));

/** Reads all of a folder that has rules; its exported courses are apart from the rest. */
async function readFolder(folder: string, skipped: SkippedFile[]): Promise<FileGroup[]> {
  const files: ReadFile[] = [];
  for (const path of await findFiles(folder)) {
    const source = await readSource(path);
    if ('refusal' in source) {
      if (path === folder) throw new UsageError(`${folder} ${source.refusal}.`);
      skipped.push({ path, reason: source.refusal });
      continue;
    }
    const own = { path, text: source.text, name: nameFile(path) };
    const file = isJson(path, source.text) ? readJsonFile(own) : readMarkdownFile(own);
    if (file === null) skipped.push({ path, reason: UNKNOWN });
    else files.push(file);
  }
  const courses = Map.groupBy(files, ({ path, is_page }) =>
    // A page lies in the folder of its module, in that of its stage.
    is_page ? dirname(dirname(dirname(path))) : folder,
  );
  return [...courses].map(([path, own]) => ({ path, files: own }));
}
