import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../database/database.ts';
import type { Sql } from '../../database/sql.ts';

/** A statement that stands in a source file. */
export interface WrittenStatement {
  /** Relative to the sources, such as `task/get-task.ts`. */
  readonly file: string;
  /** The longest stretch of its text without a part that is put in. */
  readonly stretch: string;
}

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATE = /`([^`]*)`/g;
const STATEMENT = /^\s*(with|select|insert|update|delete)\s[\s\S]*(roadwright|graphile_worker)\./;

/** Lists the statements on our tables in the sources of this package, those of tests left out. */
export async function listStatements(): Promise<WrittenStatement[]> {
  const files = (await readdir(SOURCES, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'),
  );
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(SOURCES, file), 'utf8') })),
  );
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(TEMPLATE)]
      .map(([, template = '']) => template)
      .filter((template) => STATEMENT.test(template))
      .map((template) => ({ file, stretch: findLongest(template.split(/\$\{[^}]*\}/)) })),
  );
}

const findLongest = (stretches: readonly string[]): string =>
  stretches.reduce((longest, each) => (each.length > longest.length ? each : longest), '');

/**
 * A database that keeps the text of every statement that is sent through it.
 *
 * @throws Error from a statement whose name stands for another text already
 */
export function recordStatements(database: Database): { database: Database; statements: Set<string> } {
  const statements = new Set<string>();
  const named = new Map<string, string>();
  const record =
    (sql: Sql): Sql =>
    (text, values, name) => {
      statements.add(text);
      if (name !== undefined && (named.get(name) ?? text) !== text) throw new Error(`Two texts for ${name}`);
      if (name !== undefined) named.set(name, text);
      return sql(text, values, name);
    };
  const recordAll = (given: Database): Database => ({
    ...given,
    sql: record(given.sql),
    transaction: (work) => given.transaction((sql) => work(record(sql))),
    behindWall: (findOwner) => recordAll(given.behindWall(findOwner)),
  });
  return { database: recordAll(database), statements };
}
