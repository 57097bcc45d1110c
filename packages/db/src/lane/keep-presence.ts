import type { Log } from '@roadwright/telemetry';
import { keepSession } from '../signal/keep-session.ts';
import { type Announcement, announceWorker, retireWorker } from './announce-worker.ts';
import { beat, createCancelled } from './beat.ts';
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
  /** Takes the worker's row away and closes its session. */
  end(): Promise<void>;
}

/**
 * Makes the worker known on a session of its own and keeps it so: the session holds its lock and hears cancellations,
 * and every beat extends the leases of its claims. Resolves once the worker is known.
 */
export async function keepPresence(options: PresenceOptions): Promise<Presence> {
  const { direct_url, describe, running, beat_s, lease_s, onState, log } = options;
  const session = keepSession({
    direct_url,
    name: 'session',
    channels: ['cancel'],
    onSignal: (_channel, task_ids) => running.abort(task_ids, createCancelled()),
    onState,
    onOpen: (sql) => announceWorker(sql, describe()),
    log,
  });
  await session.opened;
  const beats = repeatEvery(beat_s * 1000, async () => {
    if (!session.connected) return;
    try {
      const known = await beat(session.sql, { ...describe(), lease_s, running });
      if (!known) await announceWorker(session.sql, describe());
    } catch (error) {
      log.warn({ error }, 'beat_failed');
    }
  });
  return {
    end: async () => {
      await beats.stop();
      await retireWorker(session.sql, describe().worker_id).catch(() => undefined);
      await session.close();
    },
  };
}
