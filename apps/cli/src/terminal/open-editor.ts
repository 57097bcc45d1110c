import { spawn } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/**
 * Runs an editor on a file, with its own options, as git does it; resolves once it was left.
 *
 * @throws UsageError when it cannot be run or was left with an error
 */
export async function openEditor(editor: string, file: string): Promise<void> {
  // A Ctrl-C in the editor is the editor's own, though the terminal gives it to both.
  const held = process.listeners('SIGINT');
  for (const listener of held) process.off('SIGINT', listener);
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const child = spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => {
    process.off('SIGINT', ignore);
    for (const listener of held) process.on('SIGINT', listener);
  });
  if (code === 0) return;
  throw new UsageError(`The editor "${editor}" ended with ${code ?? 'a signal'}. Choose another by EDITOR.`);
}
