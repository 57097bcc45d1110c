import { spawn } from 'node:child_process';
import { findAnyPort, isFree, until } from '@roadwright/postgres';
import { root } from '../root.ts';
import { announce } from './announce.ts';
import { countUnfinished } from './count-unfinished.ts';
import { isHealthy } from './find-running.ts';
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

const PAGE_HOST = '127.0.0.1';
const PAGE_PORT = 5173;

async function watch(launch: Launch, { environment, url, database_folder }: Premises): Promise<void> {
  const { config, request } = launch;
  const page_port = (await isFree(PAGE_PORT, PAGE_HOST)) ? PAGE_PORT : await findAnyPort();
  // In a process group of its own: a second signal, ours after the terminal's, would mean "at once" to turbo.
  const turbo = spawn('turbo', ['run', 'dev', '--filter=./apps/*'], {
    cwd: root,
    env: { ...environment, ROADWRIGHT_URL: url, ROADWRIGHT_PAGE_PORT: String(page_port) },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const { pid } = turbo;
  const children = pid === undefined ? [] : [{ pid, program: 'turbo run dev' }];
  writeState(config.data_dir, { pid: process.pid, url, children });
  request.stop.addEventListener('abort', () => turbo.kill('SIGTERM'), { once: true });
  request.force.addEventListener('abort', () => turbo.kill('SIGTERM'), { once: true });
  const ended = new AbortController();
  const page = `http://${PAGE_HOST}:${page_port}`;
  const announced = sayWhenReady(launch, { page, api: url, database_folder }, ended.signal);
  try {
    await new Promise<void>((resolve, reject) => {
      turbo.once('error', reject);
      turbo.once('exit', () => resolve());
    });
  } finally {
    ended.abort();
    await announced;
  }
}

type Addresses = Pick<Parameters<typeof announce>[0], 'page' | 'api' | 'database_folder'>;

// The first start of all may compile for a while; past this a person has seen the reason by themselves.
const READY_MS = 120_000;

/** Says where everything is once api and page answer; api and worker speak on the same terminal, so it waits for them. */
async function sayWhenReady(
  { config, terminal }: Launch,
  addresses: Addresses,
  ended: AbortSignal,
): Promise<void> {
  const { page, api } = addresses;
  const isReady = async () => (await isHealthy(`${api}/health/ready`)) && (await isHealthy(page));
  const settled = await until(async () => ended.aborted || (await isReady()), {
    timeout_ms: READY_MS,
    every_ms: 100,
  });
  if (!settled || ended.aborted) return;
  const unfinished = await countUnfinished(api);
  terminal.say(announce({ ...addresses, auth: config.auth, logs: null, provider: null, unfinished }));
}
