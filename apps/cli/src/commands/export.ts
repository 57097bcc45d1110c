import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { exportCourse } from '../export/export-course.ts';

export interface ExportOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** Writes a course as a folder of Markdown. */
export async function exportRoadmap(
  deps: CliDeps,
  roadmap_id: string,
  { out, force = false }: ExportOptions,
): Promise<number> {
  const written = await exportCourse(deps, { roadmap_id, out, force });
  deps.terminal.print(`Written: ${written}`);
  return EXIT.done;
}
