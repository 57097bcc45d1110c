import { spawn } from 'node:child_process';
import { root } from '../root.ts';
import type { Launch } from './launch.ts';
import { meetOrRun } from './meet-or-run.ts';
import { writeState } from './system-state.ts';
import { type Premises, withDatabase } from './with-database.ts';

/**
 * Runs api, worker and web from their sources and again at every edit, on the same database as `start`.
 * Resolves with the exit code.
 * @throws LaunchError when the database does not come up.
 */
export async function dev(launch: Launch): Promise<number> {
  return await meetOrRun(null, launch, () => withDatabase(launch, (premises) => watch(launch, premises)));
}

async function watch({ config, request }: Launch, { environment, url }: Premises): Promise<void> {
  // In a process group of its own: a second signal, ours after the terminal's, would mean "at once" to turbo.
  const turbo = spawn('turbo', ['run', 'dev', '--filter=./apps/*'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const { pid } = turbo;
  const children = pid === undefined ? [] : [{ pid, program: 'turbo run dev' }];
  writeState(config.data_dir, { pid: process.pid, url, children });
  request.stop.addEventListener('abort', () => turbo.kill('SIGTERM'), { once: true });
  request.force.addEventListener('abort', () => turbo.kill('SIGTERM'), { once: true });
  await new Promise<void>((resolve, reject) => {
    turbo.once('error', reject);
    turbo.once('exit', () => resolve());
  });
}
