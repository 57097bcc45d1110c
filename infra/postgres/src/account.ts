import { readFileSync } from 'node:fs';

/** The operating-system user under which Postgres runs when we are root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

// Postgres refuses to run as root, and initdb looks its user up in the password file.
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Finds the account that Postgres must run under; null means: as ourselves, an ordinary user.
 * @throws Error when we are root and the machine has neither `postgres` nor `nobody`.
 */
export function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'));
  for (const name of CANDIDATES) {
    const row = rows.find((fields) => fields[0] === name);
    if (row) return { name, uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error(
    'Postgres does not run as root, and this machine has no account "postgres" or "nobody" to run it under. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}
