import { AppError } from '@roadwright/domain';
import { findSqlState } from './sql-state.ts';
import { toDatabaseError } from './to-database-error.ts';

/** What a server says to somebody whom it does not let in, and what helps. */
const REFUSALS: Readonly<Record<string, (database: string, place: string) => string>> = {
  '3D000': (database, place) =>
    `The database "${database}" does not exist at ${place}. Create it, then run \`pnpm migrate\`.`,
  '28P01': (_database, place) => `The server at ${place} refused the password. Check DATABASE_URL.`,
  '28000': (_database, place) => `The server at ${place} does not let this role in. Check DATABASE_URL.`,
  '42501': (database, place) =>
    `The role of DATABASE_URL may not do this in the database "${database}" at ${place}. Grant it the right to create schemas there.`,
};

/**
 * Turns a fault of a process that starts into words for its operator: where the database was sought and what to do.
 * Never for a client of the API, whom addresses do not concern; a password is never told.
 */
export function toStartError(error: unknown, url: string): AppError {
  const fault = toDatabaseError(error);
  const { host, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const refusal = REFUSALS[findSqlState(error) ?? '']?.(database, host);
  if (refusal !== undefined) return new AppError('database_unavailable', refusal, { cause: error });
  if (fault.code !== 'database_unavailable') return fault;
  const detail = `The database cannot be reached at ${host}. Is the server running? Check DATABASE_URL.`;
  return new AppError(fault.code, detail, { cause: error, retry: 'backoff' });
}
