import type { Log } from '@roadwright/telemetry';
import type { Sql } from '../database/sql.ts';
import { isPassing } from '../fault/is-passing.ts';
import { toDatabaseError } from '../fault/to-database-error.ts';
import { keepSession } from '../signal/keep-session.ts';
import { repeatEvery } from '../timing/repeat-every.ts';
import { announceWorker, retireWorker } from './announce-worker.ts';
import { beat } from './beat.ts';
import { createJudging } from './judging.ts';
import type { FromPresence, PresenceSettings, ToPresence } from './presence-messages.ts';

/** The main thread's end of the line. */
export interface PresenceLine {
  tell(message: FromPresence): void;
  /** Ends the whole process, whose main thread does not turn any more. */
  giveUp(silent_s: number): void;
}

/**
 * Keeps a worker known on a session of its own: the session holds its lock and hears cancellations, every beat extends
 * the leases of its claims.
 *
 * @returns what every message of the main thread is handed to
 */
export function startPresence(settings: PresenceSettings, { tell, giveUp }: PresenceLine) {
  const { direct_url, worker_id, beat_s, lease_s, stall_s } = settings;
  const judging = createJudging(lease_s);
  const log = createForwardingLog(tell);
  let holding: Extract<ToPresence, { type: 'holding' }> = {
    ...{ type: 'holding', claims: [], runner_ids: [], figures: null },
  };
  let silent_beats = 0;

  const tellFault = (error: unknown) => {
    if (isPassing(error)) return;
    const { code, detail } = toDatabaseError(error);
    tell({ type: 'fault', code, detail });
  };
  const tellJudging = () => tell({ type: 'judging', judging: judging.time });
  const announce = async (sql: Sql) => {
    try {
      judging.begin(await announceWorker(sql, { worker_id, runner_ids: holding.runner_ids }));
    } catch (error) {
      tellFault(error);
      throw error;
    }
    tellJudging();
  };
  const session = keepSession({
    direct_url,
    name: 'session',
    channels: ['cancel'],
    onSignal: (_channel, task_ids) => tell({ type: 'cancelled', task_ids }),
    onState: (connected) => {
      if (!connected) judging.end();
      tellJudging();
      tell({ type: 'state', connected });
    },
    onOpen: announce,
    log,
  });

  async function beatOnce(): Promise<void> {
    // Beats are counted, not seconds: after a freeze of the whole process both threads go on together.
    if (++silent_beats * beat_s > stall_s) return giveUp(stall_s);
    if (!session.connected) return;
    const { claims, runner_ids, figures } = holding;
    try {
      const answer = await beat(session.sql, { worker_id, runner_ids, claims, figures, beat_s, lease_s });
      if (answer.known) judging.goOn(answer);
      else await announce(session.sql);
      tellJudging();
      tell({ type: 'beat', claims, lost: answer.lost, suspect: answer.suspect });
    } catch (error) {
      log.warn({ error }, 'beat_failed');
      tellFault(error);
    }
  }

  const beats = repeatEvery(beat_s * 1000, beatOnce);
  async function end(): Promise<void> {
    await beats.stop();
    await retireWorker(session.sql, worker_id).catch(() => undefined);
    await session.close();
    tell({ type: 'ended' });
  }
  return (message: ToPresence): void => {
    silent_beats = 0;
    if (message.type === 'end') void end();
    else holding = message;
  };
}

/** A log whose lines the main thread writes. */
function createForwardingLog(tell: PresenceLine['tell'], known: object = {}): Log {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (fields: object, text: string) =>
    tell({ type: 'log', level, fields: { ...known, ...fields }, text });
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => createForwardingLog(tell, { ...known, ...fields }),
    within: (_fields, work) => work(),
  };
}
