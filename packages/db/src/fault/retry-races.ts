import { findSqlState } from './sql-state.ts';

/** Two that met in a circle do not meet there again once one of them is through. */
const MOST_TRIES = 5;
const LOST = /^(40001|40P01)$/;

/** Does a whole transaction again that Postgres has rolled back for another one's sake. */
export async function retryRaces<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (tries === MOST_TRIES || !LOST.test(findSqlState(error) ?? '')) throw error;
    }
  }
}
