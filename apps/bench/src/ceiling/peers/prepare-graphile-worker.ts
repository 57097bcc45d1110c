import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { AT_ONCE, listFirstPieces, listRoadmapIds, type Piece, type PreparePeer } from './peer-work.ts';
import { listStoreValues, STORE_ARTIFACT, storeArtifact } from './store-artifact.ts';

const TASK = 'artifact';

// The queue's own function, so that the quiz is put in, ahead of what waits, by the statement that stores its tutorial.
const STORE_AND_ADD = `${STORE_ARTIFACT} select graphile_worker.add_job('${TASK}', $7::json, priority := -1) from counter`;

const storeTutorial = (piece: Piece, body: string) => ({
  name: 'store_tutorial',
  text: STORE_AND_ADD,
  values: [...listStoreValues(piece, body), JSON.stringify({ ...piece, content_type: 'quiz' })],
});

/**
 * What makes it fastest by its documentation (worker.graphile.org/docs/performance): a local queue that fetches jobs
 * by the hundred, and completions written together. It shares one pool with the writes: a larger one was slower.
 */
const FASTEST = {
  concurrentJobs: AT_ONCE,
  localQueue: { size: AT_ONCE + 1 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
};

/** graphile-worker with a job for each artifact. */
export const prepareGraphileWorker: PreparePeer = async ({ pool, roadmaps, write, count, fail }) => {
  pool.on('connect', (client) => client.on('error', fail));
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') fail(new Error(message));
  });
  const utils = await makeWorkerUtils({ pgPool: pool, logger });
  await utils.migrate();
  for (const roadmap_id of listRoadmapIds(roadmaps)) {
    await utils.addJobs(listFirstPieces(roadmap_id).map((payload) => ({ identifier: TASK, payload })));
  }
  const store = async (payload: unknown) => {
    const piece = payload as Piece;
    const body = await write(piece.content_type);
    const statement = piece.content_type === 'tutorial' ? storeTutorial : storeArtifact;
    await pool.query(statement(piece, body));
    count(1);
  };
  return () =>
    run({
      pgPool: pool,
      taskList: { [TASK]: store },
      noHandleSignals: true,
      parsedCronItems: [],
      logger,
      preset: { worker: FASTEST },
    });
};
