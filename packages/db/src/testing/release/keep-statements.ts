import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listMigrations } from '../../migrations.ts';

/** What a version asks of the database: its list is kept when it is released, and outlives its code. */
export interface ReleasedStatements {
  /** The last migration that the version knows. */
  readonly schema: string;
  /** Every statement that its processes send. */
  readonly statements: readonly string[];
}

const REPORT = new URL('../../../.report/', import.meta.url);

/** Writes the statements of this version down, for whoever releases it to keep. */
export async function keepStatements(statements: Iterable<string>): Promise<void> {
  const schema = (await listMigrations()).at(-1) ?? '';
  const released: ReleasedStatements = { schema, statements: [...statements].sort() };
  await mkdir(REPORT, { recursive: true });
  await writeFile(
    fileURLToPath(new URL('statements.json', REPORT)),
    `${JSON.stringify(released, null, 1)}\n`,
  );
}
