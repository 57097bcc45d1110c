/** Lists the error and everything it was caused by, the members of an AggregateError included. */
export function listCauses(error: unknown): Error[] {
  const found: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0) {
    const next = open.shift();
    if (!(next instanceof Error) || found.includes(next)) continue;
    found.push(next);
    open.push(next.cause);
    if (next instanceof AggregateError) open.push(...next.errors);
  }
  return found;
}

/** The `code` of an error: an SQLSTATE of the server or a code of the network, '' when it has none. */
export const readCode = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

// With a digit, which every state has and EPIPE has not.
const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** The SQLSTATE that stands behind an error, null when the server did not speak. */
export const findSqlState = (error: unknown): string | null =>
  listCauses(error)
    .map(readCode)
    .find((code) => SQL_STATE.test(code)) ?? null;
