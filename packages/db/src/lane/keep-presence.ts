import type { Log } from '@roadwright/telemetry';
import type { Sql } from '../database/sql.ts';
import { keepSession } from '../signal/keep-session.ts';
import { type Announcement, announceWorker, retireWorker } from './announce-worker.ts';
import { beat, createCancelled } from './beat.ts';
import { createJudging, type JudgingTime } from './judging.ts';
import { repeatEvery } from './repeat-every.ts';
import type { RunningTasks } from './running-tasks.ts';

/** A worker and how it is kept known. */
export interface PresenceOptions {
  readonly direct_url: string;
  /** What the worker says of itself at this moment. */
  readonly describe: () => Announcement;
  readonly running: RunningTasks;
  readonly beat_s: number;
  readonly lease_s: number;
  readonly onState: (connected: boolean) => void;
  readonly log: Log;
}

/** A worker that the others know to be alive. */
export interface Presence {
  /** When this worker may judge others; null while its session is gone. */
  readonly judging: JudgingTime | null;
  /** Takes the worker's row away and closes its session. */
  end(): Promise<void>;
}

/**
 * Makes the worker known on a session of its own and keeps it so: the session holds its lock and hears cancellations,
 * and every beat extends the leases of its claims. Resolves once the worker is known.
 */
export async function keepPresence(options: PresenceOptions): Promise<Presence> {
  const { direct_url, describe, running, beat_s, lease_s, onState, log } = options;
  const judging = createJudging(lease_s);
  const announce = async (sql: Sql) => judging.begin(await announceWorker(sql, describe()));
  const session = keepSession({
    direct_url,
    name: 'session',
    channels: ['cancel'],
    onSignal: (_channel, task_ids) => running.abort(task_ids, createCancelled()),
    onState: (connected) => {
      if (!connected) judging.end();
      onState(connected);
    },
    onOpen: announce,
    log,
  });
  await session.opened;
  const beats = repeatEvery(beat_s * 1000, async () => {
    if (!session.connected) return;
    try {
      const at_s = await beat(session.sql, { ...describe(), lease_s, running });
      if (at_s === null) await announce(session.sql);
      else judging.goOn(at_s);
    } catch (error) {
      log.warn({ error }, 'beat_failed');
    }
  });
  return {
    get judging() {
      return judging.time;
    },
    end: async () => {
      await beats.stop();
      await retireWorker(session.sql, describe().worker_id).catch(() => undefined);
      await session.close();
    },
  };
}
