import type { Database } from '@roadwright/db';
import type { PipelineStore, TaskEnding, TaskWrite } from '@roadwright/domain';

/** A moment beside a commit: just before it is asked for, or just after it is known. */
export type DebugPoint = `${'before' | 'after'} ${'claim' | Flush | 'enqueue' | 'finish'}`;

/** Any flush; one that brings a better version of a stored piece; one that brings a verdict. */
type Flush = 'write' | 'mend' | 'verdict';

type OnPoint = (point: DebugPoint) => void;

/** The same database, which tells of each claim. */
export function watchClaims(database: Database, onPoint: OnPoint): Database {
  return {
    ...database,
    sql: async (text, values, name) => {
      if (name !== 'claim_task') return await database.sql(text, values, name);
      onPoint('before claim');
      const rows = await database.sql(text, values, name);
      onPoint('after claim');
      // The caller says what a row is; nothing is read of it here.
      return rows as never;
    },
  };
}

/** The same store, which tells of each flush and of each end of a claim. */
export function watchCommits(store: PipelineStore, onPoint: OnPoint): PipelineStore {
  return {
    ...store,
    write: async (task, write) => {
      const kinds = nameFlush(write);
      for (const kind of kinds) onPoint(`before ${kind}`);
      const outcome = await store.write(task, write);
      for (const kind of kinds) onPoint(`after ${kind}`);
      return outcome;
    },
    end: async (task, ending) => {
      const commit = nameEnd(ending);
      onPoint(`before ${commit}`);
      const outcome = await store.end(task, ending);
      onPoint(`after ${commit}`);
      return outcome;
    },
  };
}

const nameFlush = ({ artifacts, verdicts }: TaskWrite): readonly Flush[] => [
  'write',
  ...(artifacts.some(({ mends }) => mends) ? (['mend'] as const) : []),
  ...(verdicts.length > 0 ? (['verdict'] as const) : []),
];

/** An end puts the task into a lane again, or it is the last one. */
const nameEnd = ({ edge }: TaskEnding): 'enqueue' | 'finish' =>
  edge === 'open_content' || edge === 'open_review' || edge === 'continue' ? 'enqueue' : 'finish';
