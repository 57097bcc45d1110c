import { readCourse } from '@roadwright/client';
import type { CliDeps } from '../cli-deps.ts';
import { claimTarget, readTarget, writeTarget } from './course-target.ts';

interface Export {
  readonly roadmap_id: string;
  /** A folder, or a file that ends in `.md`. */
  readonly out: string;
  readonly force: boolean;
}

/**
 * Writes a course as Markdown, a folder of pages or one file; returns the path of what to open first.
 *
 * @throws UsageError when something else is there
 */
export async function exportCourse(
  deps: Pick<CliDeps, 'client' | 'interrupted'>,
  { roadmap_id, out, force }: Export,
): Promise<string> {
  const target = readTarget(out);
  await claimTarget(target, { roadmap_id, force });
  return await writeTarget(target, await readCourse(deps.client, roadmap_id, { signal: deps.interrupted }));
}
