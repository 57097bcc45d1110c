import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PdfLimits } from './pdf-limits.ts';

const SOURCE = /\.ts$/;

/**
 * Starts a process that reads one PDF: without our environment, unable to write files, to start programs, to load
 * native code or to make code from strings.
 */
export function startPdfProcess({ memory_mib }: PdfLimits): ChildProcess {
  // From the sources it is a file beside this one; a build is flat above the folders of its entries.
  const from_source = SOURCE.test(import.meta.url);
  const file = from_source ? './pdf-process.ts' : './pdf/pdf-process.js';
  return fork(fileURLToPath(new URL(file, import.meta.url)), {
    cwd: '/',
    env: {},
    execArgv: [
      ...(from_source ? ['--conditions=@roadwright/source'] : []),
      `--max-old-space-size=${memory_mib}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}
