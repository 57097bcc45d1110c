import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Doom } from './doomed-worker.ts';

const FILE = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url));

/** Runs a worker until it has killed itself. @throws Error when it ends otherwise */
export async function runDoomed(doom: Doom): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@roadwright/source', FILE, JSON.stringify(doom)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') throw new Error(`the doomed worker ended with ${signal ?? code}`);
}
