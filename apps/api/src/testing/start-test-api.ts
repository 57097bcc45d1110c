import { createListener, type Database, listNewEvents, openDatabase } from '@roadwright/db';
import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { silentLog } from '@roadwright/telemetry';
import type { Api, ApiSettings } from '../api-deps.ts';
import { createApp } from '../app.ts';
import { createHub } from '../hub/create-hub.ts';
import { serveApp } from '../serve/serve-app.ts';
import { createTestDeps } from './create-test-app.ts';
import { startTestWorker, type TestWorker } from './start-test-worker.ts';

export interface TestApi {
  readonly api: Api;
  readonly database: Database;
  readonly worker: TestWorker;
  /** Address of the listening server, without a trailing slash. */
  readonly url: string;
  /** Sends a body as JSON. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Accepts a goal; gives its task_id. */
  submit(goal?: string): Promise<string>;
  /** Ends open streams and closes the server, as SIGTERM does. */
  closeServer(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a whole api on a database of its own, with a worker in the test's hands. */
export async function startTestApi(
  postgres_url: string,
  settings: Partial<ApiSettings> = {},
): Promise<TestApi> {
  const { url: database_url, database, drop } = await createTestDatabase(postgres_url);
  const closing = new AbortController();
  const hub = createHub({
    readNew: (watched, limit) => listNewEvents(database, watched, limit),
    closing: closing.signal,
    log: silentLog,
  });
  const listener = createListener({
    direct_url: database_url,
    channels: ['event'],
    onSignal: (_channel, task_ids) => hub.wake(task_ids),
    onState: hub.setConnected,
  });
  const deps = createTestDeps({ database, hub, closing: closing.signal });
  const api = createApp({ ...deps, settings: { ...deps.settings, ...settings } });
  const server = await serveApp(api, { host: '127.0.0.1', port: 0, closing, createRequestId: String });
  const workerDatabase = openDatabase({ url: database_url, role: 'worker', pool_size: 6 });
  const worker = await startTestWorker(workerDatabase);

  const post: TestApi['post'] = async (path, body, headers = {}) =>
    await api.request(path, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });

  return {
    api,
    database,
    worker,
    url: `http://127.0.0.1:${server.port}`,
    post,
    async submit(learning_goal = 'Learn Rust ownership') {
      const response = await post('/api/v1/roadmaps/generate', { preferences: { learning_goal } });
      const { task_id } = (await response.json()) as { task_id: string };
      return task_id;
    },
    closeServer: server.close,
    async stop() {
      await server.close();
      await worker.stop();
      await listener.close();
      await workerDatabase.close();
      await drop();
    },
  };
}
