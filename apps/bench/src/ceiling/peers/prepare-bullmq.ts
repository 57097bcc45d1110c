import { type FlowJob, FlowProducer, Worker } from 'bullmq';
import { AT_ONCE, listFirstPieces, listRoadmapIds, type Piece, type PreparePeer } from './peer-work.ts';
import { storeArtifact } from './store-artifact.ts';

const QUEUE = 'artifact';

// Forgotten once done, as production is told to do (docs.bullmq.io/guide/going-to-production).
const toJob = (data: Piece) =>
  ({ name: data.content_type, queueName: QUEUE, data, opts: { removeOnComplete: true } }) as const;

/** A quiz is the parent of its tutorial, for which it waits (docs.bullmq.io/guide/flows). */
const toFlow = (piece: Piece): FlowJob =>
  piece.content_type === 'tutorial'
    ? { ...toJob({ ...piece, content_type: 'quiz' }), children: [toJob(piece)] }
    : toJob(piece);

/**
 * BullMQ with a job for each artifact and as many at once as eight roadmaps have
 * (docs.bullmq.io/guide/workers/concurrency).
 */
export const prepareBullMq: PreparePeer = async ({ redis_port, roadmaps, pool, write, count, fail }) => {
  if (redis_port === null) throw new Error('BullMQ needs a Redis.');
  const connection = { host: '127.0.0.1', port: redis_port, maxRetriesPerRequest: null };
  const producer = new FlowProducer({ connection });
  for (const roadmap_id of listRoadmapIds(roadmaps)) {
    await producer.addBulk(listFirstPieces(roadmap_id).map(toFlow));
  }
  const store = async ({ data }: { readonly data: Piece }) => {
    await pool.query(storeArtifact(data, await write(data.content_type)));
    count(1);
  };
  const worker = new Worker<Piece>(QUEUE, (job) => store(job).catch(fail), {
    connection,
    concurrency: AT_ONCE,
    autorun: false,
  });
  worker.on('error', fail);
  await worker.waitUntilReady();
  return async () => void worker.run().catch(fail);
};
