import { openPgBoss } from './open-pg-boss.ts';
import type { PreparePeer } from './peer-work.ts';
import { runInTransaction } from './run-in-transaction.ts';
import { storeBatch } from './store-batch.ts';

/**
 * pg-boss with a handler that stores all that one fetch brought by one write. No setting of the library does that, and
 * such a batch passes or fails as a whole: a batch's artifacts wait for the slowest of them.
 */
export const preparePgBossBatched: PreparePeer = async (work) => {
  const boss = await openPgBoss(work);
  return () =>
    boss.work(async (pieces) => {
      const written = await Promise.all(
        pieces.map(async (piece) => ({ piece, body: await work.write(piece.content_type) })),
      );
      const tutorials = pieces.filter(({ content_type }) => content_type === 'tutorial');
      await runInTransaction(work.pool, async (client) => {
        if (tutorials.length > 0) await boss.insertQuizzes(client, tutorials);
        await storeBatch(client, written);
      });
      work.count(pieces.length);
    });
};
