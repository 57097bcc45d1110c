import type { ClaimedTask, PipelineStore, TaskEnding, WriteOutcome } from '@roadwright/domain';
import type { Tracer } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { sendAgain } from '../fault/send-again.ts';
import { findSqlState } from '../fault/sql-state.ts';
import { endTask } from './end-task.ts';
import { findRejectedOutline } from './find-rejected-outline.ts';
import { getCourse } from './get-course.ts';
import { getNewestArtifact } from './get-newest-artifact.ts';
import { listSteps } from './list-steps.ts';
import { listWritten } from './list-written.ts';
import { readOutcome } from './read-outcome.ts';
import { writeTask } from './write-task.ts';

// While the database is away for everybody nobody can take a lease over, and when it is back nobody is judged for one
// more lease; so a claim may well outlive an outage of several leases, and its fence tells the truth in the end.
const PATIENCE_LEASES = 8;

interface PipelineStoreOptions {
  readonly lease_s: number;
}

/**
 * The pipeline's view of this database: every statement is sent again after a lost link, and a write sent twice is
 * stored once, because its number tells.
 */
export function createPipelineStore(database: Database, { lease_s }: PipelineStoreOptions): PipelineStore {
  const patience_ms = PATIENCE_LEASES * lease_s * 1000;
  const persist = <T>(send: () => Promise<T>): Promise<T> => sendAgain(send, patience_ms);
  const { sql } = database;

  async function store(
    task: ClaimedTask<unknown>,
    write_no: number,
    send: () => Promise<boolean>,
  ): Promise<WriteOutcome> {
    try {
      if (!(await persist(send))) return await persist(() => readOutcome(sql, task, write_no));
    } catch (error) {
      if (/^2[23]/.test(findSqlState(error) ?? '')) return { outcome: 'refused', cause: error };
      throw error;
    }
    return { outcome: 'written' };
  }

  return {
    listSteps: (task) => persist(() => listSteps(sql, task)),
    getCourse: (task) => persist(() => getCourse(sql, task)),
    getArtifact: (task, piece) => persist(() => getNewestArtifact(sql, task, piece)),
    listWritten: (task) => persist(() => listWritten(sql, task)),
    findRejectedOutline: (task) => persist(() => findRejectedOutline(sql, task)),
    write: async (task, write) => {
      const outcome = await store(task, write.write_no, () => writeTask(sql, task, write));
      if (outcome.outcome === 'written' && write.events.length > 0) {
        database.notifier.signal('event', task.task_id);
      }
      return outcome;
    },
    end: async (task, ending) => {
      const outcome = await store(task, ending.write_no, () => endTask(database, task, ending));
      if (outcome.outcome === 'written') {
        tellEnd(database.tracer.current, ending);
        database.notifier.signal('event', task.task_id);
      }
      return outcome;
    },
  };
}

function tellEnd(span: Tracer['current'], ending: TaskEnding): void {
  span.describe({ 'roadwright.edge': ending.edge });
  if (ending.edge === 'fail') span.fail(ending.failure.code);
}
