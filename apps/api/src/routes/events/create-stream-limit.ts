import type { HttpBindings } from '@hono/node-server';
import { AppError } from '@roadwright/domain';
import type { Context } from 'hono';
import { createPlaces } from '../../access/create-places.ts';
import { nameCaller } from '../../access/name-caller.ts';
import type { ApiEnv, ApiSettings } from '../../api-deps.ts';

/**
 * Counts a stream or a WebSocket until its connection is through with it, however that comes about.
 *
 * @throws AppError rate_limited
 */
export type StreamLimit = (c: Context<ApiEnv>) => void;

/** Creates the limit of what a caller may have open at once; of both kinds together. */
export function createStreamLimit(settings: ApiSettings): StreamLimit {
  const most = settings.max_streams_per_key;
  const places = createPlaces(most);
  return (c) => {
    const name = most === 0 ? null : nameCaller(c, settings);
    const { incoming, outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
    // What was upgraded has no answer of its own, only the socket.
    const connection = outgoing ?? incoming?.socket;
    if (name === null || connection === undefined || connection.destroyed) return;
    const leave = places.take(name);
    if (leave === null) throw createTooManyStreams(most);
    connection.once('close', leave);
  };
}

const createTooManyStreams = (most: number): AppError =>
  new AppError(
    'rate_limited',
    `You have ${most} event streams open, as many as you may (MAX_STREAMS_PER_KEY). Close some, or read pages of events.`,
  );
