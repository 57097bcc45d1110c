import type { Log } from '@roadwright/telemetry';
import type pg from 'pg';

/** The bounds of the alerts on pools, so that a log says what an alert says. */
const LEVELS = [
  { above: 0.8, word: 'db_pool_high_usage' },
  { above: 0.95, word: 'db_pool_critical_usage' },
] as const;
const HELD_TOO_LONG_MS = 5000;
const SLOW_STATEMENT_MS = 1000;
// A pool of five is full for moments whenever there is work; only what lasts is strain, and once a minute says it.
const LASTING_MS = 1000;
const SILENCE_MS = 60_000;

/** Writes into the log what makes callers of a pool wait. */
export interface StrainTeller {
  /** A statement has ended; its wait for a connection is among the time. */
  onStatement(name: string | undefined, took_ms: number): void;
  /** A transaction has given its connection back. */
  onTransaction(held_ms: number): void;
  /** The share of the pool that is in use has changed; 0 to 1. */
  onUse(share: number): void;
}

/** Makes one for a pool; `now` counts milliseconds. */
export function createStrainTeller(log: Log, now: () => number): StrainTeller {
  const levels = LEVELS.map((level) => ({ ...level, since: null as number | null, silent_until: 0 }));
  return {
    onStatement(name, took_ms) {
      if (took_ms < SLOW_STATEMENT_MS) return;
      log.warn({ statement: name ?? null, took_ms: Math.round(took_ms) }, 'slow_query_detected');
    },
    onTransaction(held_ms) {
      if (held_ms < HELD_TOO_LONG_MS) return;
      log.warn({ held_ms: Math.round(held_ms) }, 'db_connection_held_too_long');
    },
    onUse(share) {
      const at = now();
      for (const level of levels) {
        level.since = share > level.above ? (level.since ?? at) : null;
        if (level.since === null || at - level.since < LASTING_MS || at < level.silent_until) continue;
        level.silent_until = at + SILENCE_MS;
        log.warn({ share }, level.word);
      }
    },
  };
}

/** Makes one and lets it hear how much of the pool is in use. */
export function tellStrain(pool: pg.Pool, log: Log): StrainTeller {
  const strain = createStrainTeller(log, () => performance.now());
  const tellUse = (returning: number) =>
    strain.onUse((pool.totalCount - pool.idleCount - returning) / pool.options.max);
  pool.on('acquire', () => tellUse(0));
  // The one that comes back is not among the idle yet.
  pool.on('release', () => tellUse(1));
  return strain;
}
