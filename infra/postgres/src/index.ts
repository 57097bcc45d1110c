export { findAnyPort, findSteadyPort, isFree } from './free-port.ts';
export { type HeldLock, holdLock } from './hold-lock.ts';
export { isAlive, readCommand } from './processes.ts';
export { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts';
export {
  startThrowawayPostgres,
  type ThrowawayOptions,
  type ThrowawayPostgres,
} from './start-throwaway-postgres.ts';
export { until } from './until.ts';
