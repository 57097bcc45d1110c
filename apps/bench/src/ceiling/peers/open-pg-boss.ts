import type { PoolClient } from 'pg';
import { PgBoss } from 'pg-boss';
import { listFirstPieces, listRoadmapIds, type PeerWork, type Piece, POOL_SIZE } from './peer-work.ts';

const QUEUE = 'artifact';

/**
 * Eight workers that fetch 60 jobs each, as many as eight roadmaps have at once; the next fetch at once after a full
 * one, NOTIFY for jobs that come later and the shortest poll there is (pgboss.io/api/workers). 16 workers of 30 and 4
 * of 120 were no quicker.
 */
const WORK_OPTIONS = {
  batchSize: 60,
  localConcurrency: 8,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
} as const;

/** A pg-boss with the first pieces of all roadmaps in its queue. */
export interface OpenPgBoss {
  /** Puts in the quizzes of these tutorials, ahead of what waits, within the transaction of the client. */
  insertQuizzes(client: PoolClient, tutorials: readonly Piece[]): Promise<unknown>;
  /** Takes jobs by batches; an error ends the run. */
  work(onBatch: (pieces: readonly Piece[]) => Promise<unknown>): Promise<unknown>;
}

/** Opens pg-boss with ten connections of its own, one of them for NOTIFY, and submits the flow. */
export async function openPgBoss({ database_url, roadmaps, fail }: PeerWork): Promise<OpenPgBoss> {
  const settings = { connectionString: database_url, max: POOL_SIZE, useListenNotify: true, schedule: false };
  const boss = new PgBoss(settings);
  boss.on('error', fail);
  await boss.start();
  await boss.createQueue(QUEUE, { notify: true });
  for (const roadmap_id of listRoadmapIds(roadmaps)) {
    const jobs = listFirstPieces(roadmap_id).map((data) => ({ data }));
    await boss.insert(QUEUE, jobs);
  }
  return {
    insertQuizzes: (client, tutorials) => {
      const jobs = tutorials.map(
        (piece) => ({ data: { ...piece, content_type: 'quiz' }, priority: 1 }) as const,
      );
      const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
      return boss.insert(QUEUE, jobs, { db: { executeSql } });
    },
    work: (onBatch) =>
      boss.work<Piece>(QUEUE, WORK_OPTIONS, (jobs) => onBatch(jobs.map(({ data }) => data)).catch(fail)),
  };
}
