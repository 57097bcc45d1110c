import {
  createKey,
  type Database,
  listNewEvents,
  listRevokedKeys,
  type NewKey,
  openDatabase,
} from '@roadwright/db';
import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { silentLog } from '@roadwright/telemetry';
import { createKeyWatch } from '../access/create-key-watch.ts';
import type { Api, ApiDeps, ApiSettings } from '../api-deps.ts';
import { createApp } from '../app.ts';
import { createHub } from '../hub/create-hub.ts';
import { wakeHub } from '../hub/wake-hub.ts';
import { serveApp } from '../serve/serve-app.ts';
import { createTestDeps } from './create-test-app.ts';
import { startTestWorker, type TestWorker } from './start-test-worker.ts';

export interface TestApi {
  readonly api: Api;
  readonly database: Database;
  readonly worker: TestWorker;
  /** Address of the listening server, without a trailing slash. */
  readonly url: string;
  /** Makes a key, an owner's by default. */
  makeKey(
    given?: Partial<NewKey>,
  ): Promise<{ key_id: string; key: string; bearer: { authorization: string } }>;
  /** Sends a body as JSON. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Accepts a goal; gives its task_id. */
  submit(goal?: string): Promise<string>;
  /** Ends open streams and closes the server, as SIGTERM does. */
  closeServer(): Promise<void>;
  stop(): Promise<void>;
}

/** What a test wants otherwise. */
export interface TestApiOptions extends Partial<ApiSettings> {
  /** Gives the address by which the api, and not the worker, reaches the database. */
  readonly link?: (database_url: string) => Promise<string>;
  /** Gives the database that the routes use, made from the api's own. */
  readonly through?: (database: Database) => Database;
  /** The models without a known price; one unless it says otherwise. */
  readonly findUnpricedModels?: ApiDeps['findUnpricedModels'];
  /** The models that courses are made with; none unless it says otherwise. */
  readonly findCourseModels?: ApiDeps['findCourseModels'];
  readonly log?: ApiDeps['log'];
  readonly clock?: ApiDeps['clock'];
}

/** Starts a whole api on a database of its own, with a worker in the test's hands. */
export async function startTestApi(
  postgres_url: string,
  {
    link = async (url) => url,
    through = (database) => database,
    findUnpricedModels,
    findCourseModels,
    log,
    clock,
    ...settings
  }: TestApiOptions = {},
): Promise<TestApi> {
  const { url: database_url, drop } = await createTestDatabase(postgres_url);
  const api_url = await link(database_url);
  const database = openDatabase({ url: api_url, role: 'api', pool_size: 5 });
  const closing = new AbortController();
  const hub = createHub({
    readNew: (watched, limit) => listNewEvents(database, watched, limit),
    closing: closing.signal,
    log: silentLog,
  });
  const listener = wakeHub({ database, hub, closing: closing.signal });
  const keyWatch = createKeyWatch({
    listRevoked: (key_ids) => listRevokedKeys(database, key_ids),
    log: silentLog,
    every_ms: 50,
  });
  const deps = createTestDeps({
    database: through(database),
    hub,
    keyWatch,
    ...(log === undefined ? {} : { log }),
    ...(clock === undefined ? {} : { clock }),
    closing: closing.signal,
    ...(findUnpricedModels === undefined ? {} : { findUnpricedModels }),
    ...(findCourseModels === undefined ? {} : { findCourseModels }),
  });
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
    async makeKey(given = {}) {
      const key_id = deps.createTaskId();
      const made: NewKey = { key_id, owner_id: 'ann', name: '', scopes: ['owner'], ...given };
      const key = await createKey(database, made, deps.randomBytes);
      return { key_id, key, bearer: { authorization: `Bearer ${key}` } };
    },
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
      await database.close();
      await drop();
    },
  };
}
