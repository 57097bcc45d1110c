import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

interface Run {
  account: Account | null;
  /** Text for the program's standard input. */
  input?: string;
}

/**
 * Environment of every Postgres program: nothing of ours, so that no key of a provider reaches the database.
 * Windows programs do not load without theirs.
 */
export const bareEnvironment: { env?: NodeJS.ProcessEnv } =
  process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin' } };

/** spawn() options that put a program under the account. */
export function asAccount(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/**
 * Runs a program to its end.
 * @throws Error with all that it printed when it cannot start or ends with another code than 0.
 */
export async function runProgram(program: string, args: string[], run: Run): Promise<void> {
  // The root folder is one that every account may stand in.
  const child = spawn(program, args, { cwd: '/', ...bareEnvironment, ...asAccount(run.account) });
  const printed: string[] = [];
  child.stdout.on('data', (chunk) => printed.push(String(chunk)));
  child.stderr.on('data', (chunk) => printed.push(String(chunk)));
  // A program that dies early closes its input; its exit code and output say why.
  child.stdin.on('error', () => {});
  child.stdin.end(run.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error(`${program} does not start: ${cause.message}`, { cause })),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with code ${code}:\n${printed.join('').trim()}`);
}
