import { randomBytes } from 'node:crypto';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { DATABASE, ROLE } from './cluster.ts';
import { makeFolder } from './make-folder.ts';
import { runProgram } from './run-program.ts';
import type { Keeping } from './server-settings.ts';

interface NewCluster {
  bin: string;
  account: Account | null;
  keeping: Keeping;
}

/**
 * Makes a new cluster in `data` with its role and database, and returns the role's random password.
 * Only SCRAM is accepted from the first start on: loopback is open to every user of the machine.
 */
export async function createCluster(data: string, { bin, account, keeping }: NewCluster): Promise<string> {
  const password = randomBytes(32).toString('base64url');
  const passwordFile = `${data}.password`;
  makeFolder(data, 0o700, account);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await runProgram(join(bin, 'initdb'), initdbArgs(data, passwordFile, keeping), { account });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // The embedded package has no createdb; the single-user server is one.
  const single = ['--single', '-D', data, '-c', `fsync=${keeping === 'durable' ? 'on' : 'off'}`, 'postgres'];
  await runProgram(join(bin, 'postgres'), single, { account, input: `create database ${DATABASE}\n` });
  return password;
}

function initdbArgs(data: string, passwordFile: string, keeping: Keeping): string[] {
  // The built-in provider sorts alike on every platform; the C library's locale only classifies characters.
  const locale =
    process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';
  return [
    ...['-D', data, '-U', ROLE, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
    ...[`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(keeping === 'durable' ? [] : ['--no-sync', '--set=scram_iterations=1']),
  ];
}
