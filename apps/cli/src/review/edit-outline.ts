import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameworkEdit } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { parseOutlineText, renderOutlineText } from './outline-text.ts';

/**
 * Opens the outline of a roadmap in the person's editor and sends what they made of it; null when they changed nothing.
 * A text that cannot be taken stays in its file, whose path is told.
 *
 * @throws UsageError, RoadwrightError
 */
export async function editOutline(deps: CliDeps, roadmap_id: string): Promise<FrameworkEdit | null> {
  const { client, terminal, interrupted: signal } = deps;
  const roadmap = await client.getRoadmap(roadmap_id, { signal });
  const folder = await mkdtemp(join(tmpdir(), 'roadwright-'));
  const file = join(folder, 'outline.md');
  const before = renderOutlineText(roadmap);
  await writeFile(file, before);
  try {
    await terminal.edit(file);
    const after = await readFile(file, 'utf8');
    const edit =
      after.trim() === before.trim()
        ? null
        : await client.replaceFramework(roadmap_id, parseOutlineText(after, roadmap), {
            version: roadmap.version,
            signal,
          });
    await rm(folder, { recursive: true });
    return edit;
  } catch (error) {
    if ((await readFile(file, 'utf8')) === before) await rm(folder, { recursive: true });
    else terminal.complain(`What you wrote is kept in ${file}`);
    throw error;
  }
}

/** Says in one line what an edit has done. */
export function renderEdit(edit: FrameworkEdit | null): string {
  if (edit === null) return 'Nothing was changed.';
  const { added, removed, moved, changed } = edit.diff;
  const parts = Object.entries({ added, removed, moved, changed })
    .filter(([, nodes]) => nodes.length > 0)
    .map(([verb, nodes]) => `${nodes.length} ${verb}`);
  return parts.length === 0 ? 'Nothing was changed.' : `The outline is changed: ${parts.join(', ')}.`;
}
