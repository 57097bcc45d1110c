import { findSqlState, listCauses, readCode } from './sql-state.ts';

// Connection lost, resources exhausted, server going down or coming up, and transactions that lost a race.
const STATES = /^(08|53|57P)|^(40001|40P01)$/;
const NETWORK_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
// What the driver says in words only.
const TEXTS =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Query read timeout|timeout expired/i;

/** Whether an error only says that the link or the server failed, so that the same statement may be sent again. */
export function isLostLink(error: unknown): boolean {
  const state = findSqlState(error);
  if (state !== null) return STATES.test(state);
  return listCauses(error).some((cause) => NETWORK_CODES.has(readCode(cause)) || TEXTS.test(cause.message));
}
