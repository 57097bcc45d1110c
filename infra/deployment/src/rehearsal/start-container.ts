import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { readImageEnvironment } from './list-build-steps.ts';

interface ContainerOptions {
  /** The folder that is the image's /app. */
  readonly image: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const outside = new Set<ChildProcess>();
// The change of account takes the death signal from what is inside, so that it would outlive us.
process.on('exit', () => {
  for (const child of outside) signalInside(child, 'SIGKILL');
});

export interface Container {
  readonly running: boolean;
  readonly output: () => string;
  /** Sends SIGTERM to process 1 and resolves with its exit code. */
  stop(): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Where the image's folder is seen inside; an empty folder of every Linux. */
const APP = '/srv';

// As an engine does it: namespaces of its own for mounts and processes, everything read-only but a /tmp in memory, an
// account without a name, no capability, no way to more.
const CONFINE = `set -e
mount --make-rprivate /
mount --bind "$1" ${APP}
mount -o remount,bind,ro ${APP}
mount -t tmpfs -o size=256m,mode=1777 tmpfs /tmp
mount -t proc proc /proc
mount -o remount,bind,ro /
cd /tmp
shift
exec setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"`;

/** Starts a process of the image as an engine would, by util-linux alone. Needs root. */
export function startContainer({ image, words, env }: ContainerOptions): Container {
  const script = [CONFINE, 'confine', image, `${APP}/roadwright`, ...words];
  const child = spawn('unshare', ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', ...script], {
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin:/usr/sbin:/sbin`,
      ...readImageEnvironment(APP),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  outside.add(child);
  const ended = once(child, 'close').then(() => {
    outside.delete(child);
    return child.exitCode;
  });
  return {
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    output: () => printed.join(''),
    ended,
    stop: async () => {
      signalInside(child, 'SIGTERM');
      return await ended;
    },
  };
}

/** Signals process 1 within, which is the only child of the unshare outside; nobody, where it has ended. */
function signalInside({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  const { stdout } = spawnSync('pgrep', ['--parent', String(pid)], { encoding: 'utf8' });
  const inside = Number(stdout.trim());
  if (inside > 0) process.kill(inside, signal);
}
