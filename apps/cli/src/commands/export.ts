import { readCourse, renderCourseFile } from '@roadwright/client';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { exportCourse } from '../export/export-course.ts';
import { toPlainText } from '../terminal/plain-text.ts';

export interface ExportOptions {
  /** A folder, a file that ends in `.md`, or `-` for the output itself. */
  readonly out: string;
  readonly force?: boolean;
}

/** Writes a course as Markdown. */
export async function exportRoadmap(
  deps: CliDeps,
  roadmap_id: string,
  { out, force = false }: ExportOptions,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  if (out === '-') {
    const text = renderCourseFile(await readCourse(client, roadmap_id, { signal })).trimEnd();
    terminal.print(terminal.live ? toPlainText(text) : text);
    return EXIT.done;
  }
  terminal.print(`Written: ${await exportCourse(deps, { roadmap_id, out, force })}`);
  return EXIT.done;
}
