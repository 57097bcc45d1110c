import type { Database } from './database.ts';

/** Connections of a pool at this moment. */
export interface PoolFigures {
  readonly size: number;
  readonly in_use: number;
  readonly idle: number;
  /** Callers that wait for one. */
  readonly waiting: number;
  readonly max: number;
}

/** Reads the pool's figures without touching the database. */
export const getPoolFigures = ({ pool }: Pick<Database, 'pool'>): PoolFigures => ({
  size: pool.totalCount,
  in_use: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
  max: pool.options.max,
});
