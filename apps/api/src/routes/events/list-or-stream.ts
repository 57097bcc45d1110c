import { createRoute } from '@hono/zod-openapi';
import { listEvents } from '@roadwright/db';
import { eventPageSchema } from '@roadwright/domain';
import type { Context } from 'hono';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { preferType } from '../../http/prefer-type.ts';
import { API, taskParams } from '../path-params.ts';
import { problems } from '../responses.ts';
import { createEventStream } from './create-event-stream.ts';
import type { StreamLimit } from './create-stream-limit.ts';
import { placeReader } from './place-reader.ts';
import { seq } from './seq.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}/events`,
  operationId: 'listEvents',
  tags: ['events'],
  summary: 'Read the events of a task: a page, or with Accept: text/event-stream, live',
  description:
    'The numbers of a task’s events follow one another without a gap, but for one: long after its end (KEEP_EVENTS_DAYS) only the last event is kept, which tells how it ended.',
  request: {
    params: taskParams,
    query: z.object({
      after: seq.default(0).describe('only events with a greater seq'),
      limit: z.coerce.number().int().min(1).max(1000).default(200).describe('events of one page'),
    }),
    headers: z.object({
      'last-event-id': seq.optional().describe('where a stream was cut; goes before `after`'),
    }),
  },
  responses: {
    200: {
      description: 'A page, or a stream that ends after the terminal event or when the task is deleted',
      content: {
        'application/json': { schema: eventPageSchema },
        'text/event-stream': { schema: z.string() },
      },
    },
    204: { description: 'A stream that was cut has nothing more to come' },
    default: problems('task_not_found', 'rate_limited', 'not_acceptable', 'invalid_id', 'validation_failed'),
  },
});

/** Adds the route that gives a task's events, once or live. */
export function addEvents(
  api: Api,
  { database, hub, keyWatch, limitStreams }: ApiDeps & { readonly limitStreams: StreamLimit },
): void {
  api.openapi(route, async (c) => {
    const scope = { ...c.req.valid('param'), owner: decideScope(c) };
    const { after, limit } = c.req.valid('query');
    if (preferType(c, ['application/json', 'text/event-stream']) === 'application/json') {
      return c.json(await listEvents(database, { ...scope, after, limit }), 200);
    }
    limitStreams(c);
    const last = c.req.valid('header')['last-event-id'];
    const place = await placeReader(database, { ...scope, after: last ?? after });
    // A browser connects again after every end but this one.
    if (place.over && last !== undefined) return c.body(null, 204);
    const { task_id } = scope;
    const hold = (cut: () => void) => keyWatch.hold(c.get('caller'), cut);
    return renderStream(c, createEventStream({ hub, hold, task_id, ...place }));
  });
}

function renderStream(c: Context, stream: ReadableStream<Uint8Array>): Response {
  return c.body(stream, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no', // nginx would hold events back
  });
}
