import { sendAgain } from '../fault/send-again.ts';
import { findSqlState } from '../fault/sql-state.ts';
import type { LedgerRow } from './insert-calls.ts';

/** How many rows the database did not take, and why not the last of them. */
interface Stored {
  readonly refused: number;
  readonly error?: unknown;
}

/**
 * Stores rows for as long as it takes, and never rejects: when the database refuses the data of one, all others are
 * stored nevertheless, because each belongs to another call.
 */
export async function storeRows(
  insert: (rows: readonly LedgerRow[]) => Promise<void>,
  rows: readonly LedgerRow[],
): Promise<Stored> {
  try {
    await sendAgain(() => insert(rows), Number.POSITIVE_INFINITY);
    return { refused: 0 };
  } catch (error) {
    if (rows.length === 1 || !isAboutData(error)) return { refused: rows.length, error };
    const middle = Math.ceil(rows.length / 2);
    const first = await storeRows(insert, rows.slice(0, middle));
    const second = await storeRows(insert, rows.slice(middle));
    return { refused: first.refused + second.refused, error: second.error ?? first.error };
  }
}

/** Data exceptions and violated constraints; what else is refused is refused for every row. */
const isAboutData = (error: unknown): boolean => /^2[23]/.test(findSqlState(error) ?? '');
