import type { Tracer } from '@roadwright/telemetry';
import type pg from 'pg';
import type { EndedTask } from '../edge/ended-task.ts';
import type { Notifier } from '../signal/create-notifier.ts';
import type { Sql } from './sql.ts';

/** Which process opens the database; timeouts and addresses differ. */
export type DatabaseRole = 'api' | 'worker';

/** An opened database: bounded connections, faults as AppErrors, signals off the write path. */
export interface Database {
  readonly role: DatabaseRole;
  /** For graphile-worker and for tests; verbs go through `sql`. */
  readonly pool: pg.Pool;
  /** Address for connections with a session of their own: LISTEN, advisory locks, migrations. */
  readonly direct_url: string;
  readonly notifier: Notifier;
  /** Knows what a statement belongs to. */
  readonly tracer: Tracer;
  /** Hears of each task that a verb has ended. */
  readonly onTaskEnd: (ended: EndedTask) => void;
  /** Runs one statement on any connection. @throws AppError database_unavailable, database_busy, database_not_migrated */
  readonly sql: Sql;
  /**
   * Runs the work in one transaction on one connection; whatever it throws rolls everything back.
   *
   * @throws AppError as `sql` does, and whatever the work throws
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * The same database behind the second wall: while `findOwner` names somebody, every statement sees that owner's rows
   * only, whatever it forgets to ask for; while it gives null, all is as without.
   */
  behindWall(findOwner: () => string | null): Database;
  /** Ends every idle connection, for whoever found another link to the server dead; the next statement gets a fresh one. */
  cutIdle(): void;
  /** Sends the last signals and closes every connection, within seconds even when the server is silent. */
  close(): Promise<void>;
}
