import { AppError } from '@roadwright/domain';
import { isLostLink } from './is-lost-link.ts';
import { findSqlState, listCauses } from './sql-state.ts';

/** After so long a connection is likely to be free again. */
const RETRY_AFTER_MS = 1000;

// Too many connections or no memory, a lock or a statement that took too long, a lost race.
const BUSY_STATES = /^(53|55P03$|57014$|40001$|40P01$)/;
const BUSY_TEXTS = /timeout exceeded when trying to connect|Query read timeout/;
// An unknown table, schema, column or function.
const UNMIGRATED_STATES = /^(42P01|3F000|42703|42883)$/;

/**
 * Turns whatever the driver throws into an AppError, with the driver's error as its cause; the only place that does.
 * Errors that speak of the data or of our own SQL become `internal_error`.
 */
export function toDatabaseError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const state = findSqlState(error) ?? '';
  if (BUSY_STATES.test(state) || listCauses(error).some(({ message }) => BUSY_TEXTS.test(message))) {
    return new AppError('database_busy', 'The database is busy. Try again in a moment.', {
      cause: error,
      retry: { after_ms: RETRY_AFTER_MS },
    });
  }
  if (isLostLink(error)) {
    return new AppError('database_unavailable', 'The database cannot be reached. Try again in a moment.', {
      cause: error,
      retry: 'backoff',
    });
  }
  if (UNMIGRATED_STATES.test(state)) return createNotMigrated(error);
  return new AppError('internal_error', 'The database refused a statement.', { cause: error });
}

/** The error of a database whose tables are not those that this version needs. */
export const createNotMigrated = (cause?: unknown): AppError =>
  new AppError(
    'database_not_migrated',
    'The database is not up to date. Run `pnpm migrate` and start again.',
    {
      cause,
    },
  );
