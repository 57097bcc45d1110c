import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk';
import { listFirstPieces, listQuizzes, listRoadmapIds, type Piece, type PreparePeer } from './peer-work.ts';
import { storeArtifact } from './store-artifact.ts';

const APP = 'ceiling';
const QUEUE = 'roadmaps';
const WORKFLOW = 'write_roadmap';

/** Of 10, 20 and 50, the size at which it wrote most; it keeps half of them from its own polling. */
const SYSTEM_POOL_SIZE = 20;
/** Eight roadmaps at once, looked for as often as it pays (docs.dbos.dev/typescript/tutorials/queue-tutorial). */
const QUEUE_OPTIONS = { workerConcurrency: 8, minPollingIntervalMs: 50 };

/**
 * DBOS Transact with a workflow for each roadmap and a step for each artifact, which writes and stores it: a step that
 * returned the body would store it twice. Steps have to begin in the same order when a workflow is replayed, so all
 * quizzes come after all tutorials; a child workflow for each concept would allow more, and was slower by a third.
 */
export const prepareDbos: PreparePeer = async ({ database_url, roadmaps, pool, write, count, fail }) => {
  const store = async (piece: Piece) => {
    await pool.query(storeArtifact(piece, await write(piece.content_type)));
    count(1);
  };
  const storeAll = (pieces: readonly Piece[]) =>
    Promise.all(pieces.map((piece) => DBOS.runStep(() => store(piece), { name: piece.content_type })));
  const writeRoadmap = async (roadmap_id: number) => {
    await storeAll(listFirstPieces(roadmap_id));
    await storeAll(listQuizzes(roadmap_id));
  };
  DBOS.registerWorkflow((roadmap_id: number) => writeRoadmap(roadmap_id).catch(fail), { name: WORKFLOW });
  DBOS.setConfig({
    name: APP,
    systemDatabaseUrl: database_url,
    systemDatabasePoolSize: SYSTEM_POOL_SIZE,
    logLevel: 'error',
  });
  await DBOS.migrate(database_url);
  const client = await DBOSClient.create({ systemDatabaseUrl: database_url, applicationName: APP });
  await client.registerQueue(QUEUE, QUEUE_OPTIONS);
  for (const roadmap_id of listRoadmapIds(roadmaps)) {
    await client.enqueue({ queueName: QUEUE, workflowName: WORKFLOW }, roadmap_id);
  }
  await client.destroy();
  return () => DBOS.launch();
};
