import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { ConfigError, readApiConfig, runMain } from '@roadwright/config';
import {
  assertUsable,
  assertWall,
  getPoolFigures,
  listNewEvents,
  listQueues,
  listRevokedKeys,
  openDatabase,
} from '@roadwright/db';
import { createUuidV7 } from '@roadwright/domain';
import { loadPrices } from '@roadwright/llm';
import { exportPool, exportQueues, observeDatabase, openTelemetry } from '@roadwright/telemetry';
import { createKeyWatch } from './access/create-key-watch.ts';
import { createApp } from './app.ts';
import { createModelLookups } from './create-model-lookups.ts';
import { createHub } from './hub/create-hub.ts';
import { wakeHub } from './hub/wake-hub.ts';
import { serveApp } from './serve/serve-app.ts';
import { WEB_BUILD } from './web-build.ts';

/** What was opened and has to be closed, last first. */
const opened: (() => Promise<void>)[] = [];

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
const fault = Promise.withResolvers<never>();

await runMain(async () => {
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), fault.promise]);
  stopped.catch(() => undefined); // it may fail while the rest still starts
  try {
    await start();
    await stopped;
  } finally {
    for (const close of opened.reverse()) await close();
  }
});

async function start(): Promise<void> {
  const config = readApiConfig();
  const { host, port } = config;
  const loading = await loadPrices(config.llm.prices);
  if ('faults' in loading) throw new ConfigError(loading.faults);
  const telemetry = await openTelemetry('api', config);
  opened.push(telemetry.close);
  const { log, metrics, tracer } = telemetry;
  const closing = new AbortController();
  const database = openDatabase({
    url: config.database_url,
    direct_url: config.database_direct_url,
    role: 'api',
    pool_size: config.db_pool,
    log,
    observe: observeDatabase(metrics, 'api'),
    tracer,
  });
  opened.push(database.close);
  exportPool(metrics, 'api', () => getPoolFigures(database));
  exportQueues(metrics, async () => (await listQueues(database)).items);
  await assertUsable(database);
  if (config.auth === 'api_key') await assertWall(database);
  // Outside the wall that requests are behind: one query reads for the readers of many owners, each of whom was let in.
  const hub = createHub({
    readNew: (watched, limit) => listNewEvents(database, watched, limit),
    closing: closing.signal,
    log,
    onCount: (count) => metrics.event_clients.set(count),
    onLag: (lag_s) => metrics.event_lag_seconds.observe(lag_s),
  });
  opened.push(wakeHub({ database, hub, closing: closing.signal, log }).close);
  // Most apis run no lanes, and start sooner without what these need.
  const inline = config.inline ? await import('./inline-lanes.ts') : null;
  if (inline) opened.push(await inline.startInlineLanes(config, { ...telemetry, onFault: fault.reject }));
  const app = createApp({
    database,
    hub,
    clock: Date.now,
    createTaskId: () => createUuidV7(Date.now, randomBytes),
    randomBytes,
    keyWatch: createKeyWatch({ listRevoked: (key_ids) => listRevokedKeys(database, key_ids), log }),
    ...createModelLookups(config.llm, loading.prices, Date.now),
    createRequestId: randomUUID,
    settings: { ...config, web_dir: config.web_dir ?? WEB_BUILD },
    log,
    metrics,
    tracer,
    closing: closing.signal,
  });
  const server = await serveApp(app, { host, port, closing, createRequestId: randomUUID }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new ConfigError([`HOST, PORT: ${host}:${port} cannot be listened on (${cause.code})`]);
    },
  );
  opened.push(server.close);
  log.info({ host, port: server.port }, 'the api listens');
}
