import { isLostLink } from './is-lost-link.ts';
import { findSqlState } from './sql-state.ts';

// A lock or a statement that took too long, and a server that is a stand-by for the time of a fail-over.
const STATES = /^(55P03|57014|25006|55000)$/;

/** Whether the same statement may well succeed later: what a lost link, a busy row or a fail-over did to it. */
export const isPassing = (error: unknown): boolean =>
  isLostLink(error) || STATES.test(findSqlState(error) ?? '');
