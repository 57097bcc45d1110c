import type { TestDatabase } from '@roadwright/db/testing';
import type { RunningProcess, RunningSystem } from '@roadwright/system';

/** A worker process and the name under which it is known in the database. */
export interface Member {
  readonly worker_id: string;
  readonly process: RunningProcess;
  /** When it said that it takes tasks, in milliseconds of the epoch. */
  readonly ready_at_ms: number;
}

/** The worker processes of a system. */
export interface Fleet {
  /** Those that have not ended, the oldest first. */
  readonly members: readonly Member[];
  /** Starts one more; may be called again only when it has resolved. */
  enlist(): Promise<Member>;
}

const WORKERS = `select worker_id from roadwright.worker`;

/**
 * Makes the workers of a system, which has one so far, `size` in number. They start one after the other, because a
 * process is known by the row that appears while nothing else starts.
 */
export async function gatherFleet(
  system: RunningSystem,
  { database: { sql } }: TestDatabase,
  size: number,
): Promise<Fleet> {
  const members: Member[] = [];

  async function meet(process: RunningProcess): Promise<Member> {
    const rows = await sql<{ worker_id: string }>(WORKERS, []);
    const [row, ...more] = rows.filter(({ worker_id }) =>
      members.every((known) => known.worker_id !== worker_id),
    );
    if (row === undefined || more.length > 0) {
      throw new Error(`${more.length + (row ? 1 : 0)} unknown workers stand in the database instead of 1.`);
    }
    const member = { worker_id: row.worker_id, process, ready_at_ms: Date.now() };
    members.push(member);
    return member;
  }

  const enlist = async () => await meet(await system.addWorker());
  for (const process of system.workers) await meet(process);
  while (members.length < size) await enlist();
  return {
    get members() {
      return members.filter(({ process }) => process.running);
    },
    enlist,
  };
}
