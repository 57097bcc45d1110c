import { AppError } from '@roadwright/domain';

/** Renders the keys of a page's last row as the opaque cursor of the page after it. */
export const renderCursor = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * Reads a cursor of so many keys; undefined for the first page.
 *
 * @throws AppError validation_failed at `#/query/cursor`
 */
export function decodeCursor(cursor: string | undefined, patterns: readonly RegExp[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  const keys = parse(cursor);
  const fits =
    keys.length === patterns.length && patterns.every((pattern, place) => pattern.test(keys[place] ?? ''));
  if (fits) return keys;
  throw new AppError('validation_failed', 'The cursor is not one that a list gave.', {
    errors: [{ pointer: '#/query/cursor', detail: 'pass next_cursor of the page before, unchanged' }],
  });
}

function parse(cursor: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((key) => typeof key === 'string') ? value : [];
  } catch {
    return [];
  }
}

/** A page with the cursor of the next one; `rows` may hold one row more than `limit`, which says that there is one. */
export function splitPage<Row>(rows: readonly Row[], limit: number, keysOf: (row: Row) => string[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next_cursor = rows.length > limit && last !== undefined ? renderCursor(keysOf(last)) : null;
  return { items, next_cursor };
}
