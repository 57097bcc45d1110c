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
  writeState(config.data_dir, { pid: process.pid, url, children: [] });
  // In the terminal's own process group: turbo ends its tasks by itself at Ctrl-C.
  const turbo = spawn('turbo', ['run', 'dev', '--filter=./apps/*'], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  const ended = new Promise<void>((resolve, reject) => {
    turbo.once('error', reject);
    turbo.once('exit', () => resolve());
  });
  const end = () => turbo.kill('SIGTERM');
  request.stop.addEventListener('abort', end, { once: true });
  request.force.addEventListener('abort', () => turbo.kill('SIGKILL'), { once: true });
  await ended;
}
