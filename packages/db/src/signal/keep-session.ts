import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import pLimit from 'p-limit';
import pg from 'pg';
import { connectionSettings, SERVER_KEEPALIVE, SERVER_PLANS } from '../database/pool-settings.ts';
import type { Sql } from '../database/sql.ts';
import { isLostLink } from '../fault/is-lost-link.ts';
import { toDatabaseError } from '../fault/to-database-error.ts';
import { type Channel, findChannel, readTaskIds, toChannelName } from './channels.ts';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1000;

/** How soon a session finds out that its link is half-open. */
export interface SessionLimits {
  readonly check_every_ms: number;
  /** Past this a link counts as lost, in connecting as in asking. */
  readonly answer_within_ms: number;
}

/**
 * A pause, a check that is not answered and a connection that takes all its time come to less than 10 s. A worker that
 * beats each second is beating again 5 s after its last answered beat, well within its lease of 8 s.
 */
export const SESSION_LIMITS: SessionLimits = { check_every_ms: 3000, answer_within_ms: 3000 };
/** The share of the time for an answer after which the server itself gives a worker's statement up. */
const SERVER_SHARE = 0.8;

/** What a session listens for and whom it tells. */
export interface SessionOptions {
  readonly direct_url: string;
  readonly name: 'listener' | 'session';
  readonly channels: readonly Channel[];
  readonly onSignal: (channel: Channel, task_ids: string[]) => void;
  /** Told of every new connection, after LISTEN, and of every loss. */
  readonly onState: (connected: boolean) => void;
  /** What has to stand before a new connection counts as open. */
  readonly onOpen?: (sql: Sql) => Promise<void>;
  readonly log: Log;
}

/** One long-lived connection of its own that comes back by itself. */
export interface Session {
  readonly connected: boolean;
  /** Resolves with the first connection. */
  readonly opened: Promise<void>;
  /** Runs on this very connection. @throws AppError database_unavailable while there is none */
  readonly sql: Sql;
  close(): Promise<void>;
}

/** Keeps a connection open: listens, checks it, and makes a new one with growing pauses whenever it is lost. */
export function keepSession(options: SessionOptions, limits: SessionLimits = SESSION_LIMITS): Session {
  const closing = new AbortController();
  const opened = Promise.withResolvers<void>();
  let current: Connection | null = null;

  async function live(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      try {
        const connection = await openConnection(options, limits);
        current = connection;
        failures = 0;
        opened.resolve();
        options.onState(true);
        await connection.untilLost(closing.signal);
        current = null;
        options.onState(false);
      } catch (error) {
        // Told once per outage; what follows is the same over and over.
        const level = failures === 0 ? 'warn' : 'debug';
        options.log[level]({ error, connection: options.name }, 'db_session_unavailable');
      }
      const pause_ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
      await wait(pause_ms, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  const living = live();
  return {
    get connected() {
      return current !== null;
    },
    opened: opened.promise,
    sql: async (text, values, statement) => {
      if (current === null) {
        throw new AppError('database_unavailable', 'The session is being connected anew.', {
          retry: 'backoff',
        });
      }
      return current.sql(text, values, statement);
    },
    close: async () => {
      closing.abort();
      await living;
    },
  };
}

interface Connection {
  readonly sql: Sql;
  /** Resolves when the link is lost, or closed because of the signal. */
  untilLost(closing: AbortSignal): Promise<void>;
}

async function openConnection(options: SessionOptions, limits: SessionLimits): Promise<Connection> {
  const { direct_url, name, channels, onOpen, onSignal, log } = options;
  const { check_every_ms, answer_within_ms } = limits;
  const client = new pg.Client({
    ...connectionSettings(direct_url, name),
    connectionTimeoutMillis: answer_within_ms,
    query_timeout: answer_within_ms,
    // A server that is merely slow must not cost a worker its session, and with it its lock. An api may have nothing
    // but a pooler, which refuses the parameter.
    ...(name === 'session' && {
      statement_timeout: answer_within_ms * SERVER_SHARE,
      options: `${SERVER_KEEPALIVE} ${SERVER_PLANS}`,
    }),
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', ({ channel, payload }) => {
    const known = findChannel(channel);
    if (known !== undefined) onSignal(known, readTaskIds(payload));
  });
  const cut = () => client.connection.stream.destroy();
  // One statement after the other: a client is about to take no second one while the first runs.
  const turns = pLimit(1);
  const sql: Sql = async <Row>(text: string, values: readonly unknown[], statement?: string) => {
    try {
      const { rows } = await turns(() =>
        client.query({ ...(statement && { name: statement }), text, values: [...values] }),
      );
      return rows as Row[];
    } catch (error) {
      if (isLostLink(error)) cut();
      throw toDatabaseError(error);
    }
  };
  try {
    await client.connect();
    for (const channel of channels) await client.query(`listen ${toChannelName(channel)}`);
    await onOpen?.(sql);
  } catch (error) {
    cut();
    throw error;
  }
  return {
    sql,
    untilLost: async (closing) => {
      const over = AbortSignal.any([lost.signal, closing]);
      if (await forgetsChannels(over, { sql, channels, check_every_ms })) {
        log.warn({ connection: name }, 'db_session_forgets_listen');
        cut();
      }
      // A link that may be half-open never confirms its end.
      if (!lost.signal.aborted)
        await Promise.race([client.end(), wait(answer_within_ms, undefined, { ref: false })]);
      cut();
    },
  };
}

const LIST_CHANNELS = `select pg_listening_channels() as channel`;

interface CheckedLink extends Pick<SessionLimits, 'check_every_ms'> {
  readonly sql: Sql;
  readonly channels: readonly Channel[];
}

/** Asks every now and then whether the server still listens for us; a transaction pooler in between forgets it. */
async function forgetsChannels(
  over: AbortSignal,
  { sql, channels, check_every_ms }: CheckedLink,
): Promise<boolean> {
  for (;;) {
    await wait(check_every_ms, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return false;
    const listening = await sql<{ channel: string }>(LIST_CHANNELS, []).catch(() => null);
    if (listening !== null && listening.length < channels.length) return true;
  }
}
