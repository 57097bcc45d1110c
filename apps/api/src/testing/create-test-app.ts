import { createUuidV7 } from '@roadwright/domain';
import { createMetrics, noTracer, silentLog } from '@roadwright/telemetry';
import type { Api, ApiDeps, ApiSettings } from '../api-deps.ts';
import { createApp } from '../app.ts';
import { createHub } from '../hub/create-hub.ts';

/** A database that no test with it may touch, behind the wall or not. */
const untouchable: ApiDeps['database'] = new Proxy({} as ApiDeps['database'], {
  get: (_target, name) => {
    if (name === 'behindWall') return () => untouchable;
    throw new Error(`the database was touched: ${String(name)}`);
  },
});

/** The settings of an api that serves everybody of this machine. */
export const TEST_SETTINGS: ApiSettings = {
  host: '127.0.0.1',
  loopback_only: true,
  auth: 'off',
  rate_limit_rpm: 6000,
  trusted_proxies: 0,
  allowed_hosts: [],
  cors_origins: [],
  max_pending_tasks_per_owner: 100,
  max_streams_per_key: 1000,
  checks: { answers: true },
  web_dir: undefined,
};

/** Creates the things that an application needs, where a test does not bring its own. */
export function createTestDeps(given: Partial<ApiDeps> = {}): ApiDeps {
  const closing = given.closing ?? new AbortController().signal;
  let requests = 0;
  return {
    database: untouchable,
    hub: createHub({ closing, log: silentLog, readNew: async () => ({ frames: [], gone: [] }) }),
    clock: Date.now,
    createTaskId: () => createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer)),
    findUnpricedModels: async () => ['sample'],
    findCourseModels: async () => null,
    createRequestId: () => `made-${++requests}`,
    randomBytes: (buffer) => crypto.getRandomValues(buffer),
    keyWatch: { hold: () => () => undefined },
    settings: TEST_SETTINGS,
    log: silentLog,
    metrics: createMetrics(),
    tracer: noTracer,
    closing,
    ...given,
  };
}

/** Creates an application for requests that never get as far as the database. */
export const createTestApp = (given: Partial<ApiDeps> = {}): Api => createApp(createTestDeps(given));
