import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { CourseFile } from './render-course.ts';

/** Says whose folder it is and which files in it are ours. */
const MARKER = '.roadwright.json';

interface Marker {
  readonly roadmap_id: string;
  readonly files: readonly string[];
}

interface Claim {
  /** Null while the course has no id yet. */
  readonly roadmap_id: string | null;
  readonly force: boolean;
}

/**
 * Makes sure that a folder may be written: it is new, empty, or holds an earlier export of the same course.
 *
 * @throws UsageError when it holds something else and nothing forces it
 */
export async function claimFolder(folder: string, { roadmap_id, force }: Claim): Promise<void> {
  const names = await listNames(folder);
  if (names.length === 0 || force) return;
  const marker = await readMarker(folder);
  if (marker !== null && marker.roadmap_id === roadmap_id) return;
  throw new UsageError(
    marker === null
      ? `${folder} is not empty. Choose another folder, or write into it anyway with --force.`
      : `${folder} holds another course (${marker.roadmap_id}). Choose another folder, or mix them with --force.`,
  );
}

/** Writes a course into a claimed folder, and removes the pages of an earlier export that are no longer part of it. */
export async function writeFolder(
  folder: string,
  { roadmap_id, files }: { readonly roadmap_id: string; readonly files: readonly CourseFile[] },
): Promise<void> {
  const earlier = await readMarker(folder);
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const paths = files.map(({ path }) => path);
  for (const path of earlier?.files ?? []) {
    if (!paths.includes(path) && isInside(folder, path)) await rm(join(folder, path), { force: true });
  }
  const marker: Marker = { roadmap_id, files: paths };
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}

/** A marker is a file that anybody may have changed. */
const isInside = (folder: string, path: string): boolean =>
  resolve(folder, path).startsWith(resolve(folder) + sep);

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    if (isCode(error, 'ENOTDIR')) throw new UsageError(`${folder} is a file; a folder is needed.`);
    throw error;
  }
}

async function readMarker(folder: string): Promise<Marker | null> {
  try {
    const marker: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'));
    return isMarker(marker) ? marker : null;
  } catch {
    return null;
  }
}

const isMarker = (value: unknown): value is Marker =>
  typeof value === 'object' &&
  value !== null &&
  'roadmap_id' in value &&
  'files' in value &&
  Array.isArray(value.files) &&
  value.files.every((file) => typeof file === 'string');

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
