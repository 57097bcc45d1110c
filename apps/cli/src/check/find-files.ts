import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const READ = /\.(?:md|markdown|json)$/i;
/** What stands beside a course and is no part of it. */
const NO_LESSON =
  /^(?:readme|changelog|contributing|license|code_of_conduct|security|quality)(?:[._-][\w-]+)?\.(?:md|markdown)$/i;
const NO_OUTLINE = /^(?:package|package-lock|tsconfig|jsconfig)(?:\.[\w-]+)?\.json$/i;

/** Lists the Markdown and JSON files below a folder, by name; links are not followed, dot folders and packages left out; a folder that may not be read stands for itself. */
export async function findFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM') return null;
    throw error;
  });
  if (entries === null) return [folder];
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (entry.isDirectory()) found.push(...(await findFiles(path)));
    else if (entry.isFile() && READ.test(name) && !NO_LESSON.test(name) && !NO_OUTLINE.test(name))
      found.push(path);
  }
  return found;
}
