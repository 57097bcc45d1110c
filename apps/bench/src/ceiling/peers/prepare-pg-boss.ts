import { openPgBoss } from './open-pg-boss.ts';
import type { PreparePeer } from './peer-work.ts';
import { runInTransaction } from './run-in-transaction.ts';
import { storeArtifact } from './store-artifact.ts';

/** pg-boss as it is meant to be used: a job for each artifact, whose quiz is put in together with its tutorial. */
export const preparePgBoss: PreparePeer = async (work) => {
  const boss = await openPgBoss(work);
  const { pool } = work;
  return () =>
    boss.work((pieces) =>
      Promise.all(
        pieces.map(async (piece) => {
          const store = storeArtifact(piece, await work.write(piece.content_type));
          if (piece.content_type !== 'tutorial') await pool.query(store);
          else {
            await runInTransaction(pool, async (client) => {
              // First, so that the roadmap's row is locked for the store and its commit only.
              await boss.insertQuizzes(client, [piece]);
              await client.query(store);
            });
          }
          work.count(1);
        }),
      ),
    );
};
