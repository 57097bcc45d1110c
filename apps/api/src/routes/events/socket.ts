import { type HttpBindings, upgradeWebSocket } from '@hono/node-server';
import { createRoute } from '@hono/zod-openapi';
import { AppError } from '@roadwright/domain';
import type { Context } from 'hono';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { assertSameOrigin } from '../../http/check-origin.ts';
import { API, taskParams } from '../path-params.ts';
import { problems } from '../responses.ts';
import { createFrameEncoder } from './create-frame-encoder.ts';
import { createHeartbeat } from './create-heartbeat.ts';
import { createSocket } from './create-socket.ts';
import type { StreamLimit } from './create-stream-limit.ts';
import { placeReader } from './place-reader.ts';
import { seq } from './seq.ts';

/** Where a WebSocket may be opened; every other path ignores an Upgrade header. */
export const SOCKET_PATH = `${API}/ws/`;

const route = createRoute({
  method: 'get',
  path: `${API}/ws/{task_id}`,
  operationId: 'watchTask',
  tags: ['events'],
  summary: 'Open a WebSocket with the events of a task, live',
  description:
    'Frames are the events that `GET /tasks/{task_id}/events` lists, in the order of `seq`. `{"type":"ping"}` is answered with `{"type":"pong"}`. The server closes with 1000 after the terminal event, with 4404 when the task is deleted, and with 4401 when the key is revoked.',
  request: {
    params: taskParams,
    query: z.object({
      after: seq.default(0).describe('replays every event with a greater seq first'),
      ticket: z
        .string()
        .exactOptional()
        .describe('from `POST /tickets`, for browsers, which cannot send a key with a WebSocket'),
    }),
  },
  responses: {
    101: { description: 'The connection speaks WebSocket' },
    default: problems(
      'unauthorized',
      'task_not_found',
      'rate_limited',
      'upgrade_required',
      'forbidden_host',
      'invalid_id',
    ),
  },
});

/** Adds the WebSocket. */
export function addSocket(api: Api, deps: ApiDeps & { readonly limitStreams: StreamLimit }): void {
  const { database, hub, keyWatch, limitStreams, log } = deps;
  const parts = { hub, heartbeat: createHeartbeat(), encode: createFrameEncoder() };
  api.openapi(route, async (c) => {
    assertUpgradable(c, deps);
    limitStreams(c);
    const { task_id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    const place = await placeReader(database, { task_id, owner: decideScope(c), after });
    const hold = (cut: () => void) => keyWatch.hold(c.get('caller'), cut);
    const link = (c.env as HttpBindings).incoming.socket;
    return await upgradeWebSocket(c, createSocket(parts, { task_id, ...place, link, hold }), {
      onError: (error) => log.warn({ task_id, error }, 'web_socket_failed'),
    });
  });
}

function assertUpgradable(c: Context, { closing, settings }: ApiDeps): void {
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket' || isPlain(c)) {
    c.header('Upgrade', 'websocket');
    throw new AppError(
      'upgrade_required',
      'Open this address as a WebSocket, or read /tasks/{task_id}/events.',
    );
  }
  assertSameOrigin(c, settings);
  if (closing.aborted) throw new AppError('shutting_down', 'The server is going away; connect again.');
}

/**
 * Whether the server has taken a request as an ordinary one, in spite of its Upgrade header: without `Connection:
 * Upgrade`, or by another spelling of the path. Node's own mark, which its types leave out.
 */
function isPlain({ env }: Context): boolean {
  const { incoming } = (env ?? {}) as Partial<HttpBindings>;
  return incoming !== undefined && (incoming as { upgrade?: boolean }).upgrade !== true;
}
