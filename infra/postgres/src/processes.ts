import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One living process of this machine; the words of its command line are parted by blanks. */
export interface Process {
  pid: number;
  command: string;
}

/**
 * Lists the living processes; zombies, which have no command line any more, are left out.
 * Command lines are readable for everyone, also in containers that take CAP_SYS_PTRACE from root.
 */
export function listProcesses(): Process[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: readLinuxCommand(Number(name)) }))
      .filter(({ command }) => command !== '');
  }
  const [program = '', ...args] = process.platform === 'win32' ? WINDOWS_LIST : POSIX_LIST;
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split(/\r?\n/)
    .map((row) => /^\s*(\d+)\s+(.*)$/.exec(row))
    .filter((match) => match !== null)
    .map((match) => ({ pid: Number(match[1]), command: match[2] ?? '' }));
}

/** The command line of one living process; empty when there is no such process. */
export function readCommand(pid: number): string {
  if (process.platform === 'linux') return readLinuxCommand(pid);
  return listProcesses().find((row) => row.pid === pid)?.command ?? '';
}

/** Tells whether the process lives; a zombie does not. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return readLinuxCommand(pid) !== '';
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const POSIX_LIST = ['ps', '-axo', 'pid=,command='];
const WINDOWS_LIST = [
  'powershell.exe',
  '-NoProfile',
  '-Command',
  'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }',
];

function readLinuxCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
