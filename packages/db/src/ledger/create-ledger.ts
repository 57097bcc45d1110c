import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { LlmLedger } from '@roadwright/domain';
import { type Log, silentLog } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { settleWithin } from '../database/settle-within.ts';
import { insertCalls, type LedgerRow } from './insert-calls.ts';
import { readSpending } from './read-spending.ts';
import { storeRows } from './store-rows.ts';

/** The ledger in this database; it drops attempts when too many wait already, and reading it throws `database_*`. */
export interface Ledger extends LlmLedger {
  /** Stores what waits, for a few seconds at most; later attempts are dropped. */
  close(): Promise<void>;
}

interface LedgerOptions {
  /** Names this process. */
  readonly worker_id: string;
  readonly createId: () => string;
  readonly log?: Log;
  /** Told how many attempts were dropped. */
  readonly onDropped?: (count: number) => void;
  /** Attempts that may wait for the database at once; some 600 bytes each. */
  readonly most_waiting?: number;
  /** How long attempts are gathered before an insert. */
  readonly gather_ms?: number;
  readonly close_ms?: number;
}

const MOST_WAITING = 20_000;
/** Answers that come one by one would else be a statement each; so much of the bill is lost with a killed process. */
const GATHER_MS = 100;
/** Enough that round trips cost nothing, few enough that a statement stays short. */
const MOST_PER_INSERT = 1000;
const CLOSE_MS = 3000;

/**
 * What comes while attempts are gathered or an insert is under way joins the next one. A lost link is sent again for as long as
 * it takes; meanwhile only so many attempts are kept.
 */
export function createLedger({ sql }: Pick<Database, 'sql'>, options: LedgerOptions): Ledger {
  const { worker_id, createId, log = silentLog, onDropped, close_ms = CLOSE_MS } = options;
  const { most_waiting = MOST_WAITING, gather_ms = GATHER_MS } = options;
  const waiting: LedgerRow[] = [];
  let storing: Promise<void> | undefined;
  let overflowing = false;
  const closing = new AbortController();
  let closed = false;
  let given_up = false;
  // An insert for many belongs to none of their calls.
  const outside = AsyncLocalStorage.snapshot();

  function drop(count: number, why: Readonly<Record<string, unknown>>): void {
    onDropped?.(count);
    log.error({ ...why, dropped: count }, 'llm_ledger_dropped');
  }

  function overflow(): void {
    // One line for a whole outage; the counter tells the rest.
    if (overflowing) onDropped?.(1);
    else drop(1, { waiting: waiting.length, closed });
    overflowing = true;
  }

  const insert = async (rows: readonly LedgerRow[]) => {
    if (!given_up) await insertCalls(sql, worker_id, rows);
  };

  /** Ends at once when the ledger is closed. */
  const gather = () => pause(gather_ms, undefined, { signal: closing.signal }).catch(() => undefined);

  async function store(): Promise<void> {
    while (waiting.length > 0 && !given_up) {
      if (waiting.length < MOST_PER_INSERT) await gather();
      const rows = waiting.slice(0, MOST_PER_INSERT);
      const { refused, error } = await storeRows(insert, rows);
      // Closing has counted them already.
      if (refused > 0 && !given_up) drop(refused, { error });
      if (refused < rows.length) overflowing = false;
      waiting.splice(0, rows.length);
    }
    storing = undefined;
  }

  return {
    add(attempt) {
      if (closed || waiting.length >= most_waiting) return overflow();
      waiting.push({ ...attempt, call_id: createId() });
      storing ??= outside(store);
    },
    readSpending: (since) => readSpending(sql, { since, besides: worker_id }),
    async close() {
      closed = true;
      closing.abort();
      if (storing === undefined || (await settleWithin(storing, close_ms))) return;
      given_up = true;
      drop(waiting.length, { closed });
    },
  };
}
