import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ReadCourse, renderCourseFile } from '@roadwright/client';
import { UsageError } from '../usage-error.ts';
import { claimFolder, writeFolder } from './course-folder.ts';
import { renderCourse } from './render-course.ts';

/** Where a course goes: one file by its ending, else a folder of pages. */
export interface CourseTarget {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/** Reads what was said after `--out`. */
export const readTarget = (out: string): CourseTarget => ({
  kind: /\.(md|markdown)$/i.test(out) ? 'file' : 'folder',
  path: resolve(out),
});

interface Claim {
  /** Null while the course has no id yet. */
  readonly roadmap_id: string | null;
  readonly force: boolean;
}

/**
 * Makes sure that a course may be written there.
 *
 * @throws UsageError when something else is there and nothing forces it
 */
export async function claimTarget({ kind, path }: CourseTarget, claim: Claim): Promise<void> {
  if (kind === 'folder') return await claimFolder(path, claim);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new UsageError(`${path} is a folder; give it a name without .md.`);
  if (found === null || claim.force) return;
  throw new UsageError(`${path} is there already. Choose another name, or write over it with --force.`);
}

/** Writes a course to a claimed place; returns the path of what to open first. */
export async function writeTarget({ kind, path }: CourseTarget, course: ReadCourse): Promise<string> {
  if (kind === 'file') {
    await writeFile(path, renderCourseFile(course));
    return path;
  }
  await writeFolder(path, { roadmap_id: course.roadmap.roadmap_id, files: renderCourse(course) });
  return join(path, 'README.md');
}
