import { createRoute } from '@hono/zod-openapi';
import { assertMigrated, measureLatency } from '@roadwright/db';
import { toAppError } from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { json } from '../responses.ts';

const part = z.object({ ok: z.boolean(), detail: z.string().optional() });
const readiness = z.object({
  status: z.enum(['ready', 'not_ready']),
  parts: z.object({ server: part, database: part, migrations: part, listener: part }),
});

const route = createRoute({
  method: 'get',
  path: '/health/ready',
  operationId: 'isReady',
  tags: ['health'],
  summary: 'Ask whether requests can be served',
  responses: {
    200: json(readiness, 'Every part works'),
    503: json(readiness, 'Some part does not; see which'),
  },
});

/** Adds the readiness probe: the process is not draining, the database answers, is migrated, and can call us. */
export function addReady(api: Api, { database, hub, closing }: ApiDeps): void {
  // Anybody may ask as often as they like, so all who ask at once share one look and one connection.
  let looking: ReturnType<typeof lookAtDatabase> | undefined;
  const look = () => {
    looking ??= lookAtDatabase(database).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  api.openapi(route, async (c) => {
    const parts = {
      server: closing.aborted ? { ok: false, detail: 'The server is going away.' } : { ok: true },
      ...(await look()),
      listener: hub.connected ? { ok: true } : { ok: false, detail: 'Events are polled meanwhile.' },
    };
    if (Object.values(parts).every(({ ok }) => ok)) return c.json({ status: 'ready' as const, parts }, 200);
    c.header('Retry-After', '2');
    return c.json({ status: 'not_ready' as const, parts }, 503);
  });
}

async function lookAtDatabase(database: ApiDeps['database']) {
  const answers = await probe(() => measureLatency(database));
  return { database: answers, migrations: await probe(() => assertMigrated(database)) };
}

async function probe(check: () => Promise<unknown>): Promise<z.infer<typeof part>> {
  try {
    await check();
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: toAppError(error).detail };
  }
}
