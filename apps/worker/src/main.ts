import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { ConfigError, readWorkerConfig, runMain } from '@roadwright/config';
import { assertUsable, getPoolFigures, openDatabase, startLanes } from '@roadwright/db';
import { resolvePricedProvider } from '@roadwright/llm';
import { exportLanes, exportPool, observeDatabase, observeLanes, openTelemetry } from '@roadwright/telemetry';
import { openHandlers } from './open-handlers.ts';
import { openLinkRecheck, openLinks } from './open-links.ts';
import { openLlm } from './open-llm.ts';
import { serveMetrics } from './serve-metrics.ts';
import { yieldCores } from './yield-cores.ts';

await runMain(async () => {
  const read = readWorkerConfig();
  const { lanes: settings, llm, ...config } = read;
  const telemetry = await openTelemetry('worker', config);
  const { log, metrics, tracer } = telemetry;
  const onCacheFault = (error: unknown) => log.warn({ error }, 'llm_cache_failed');
  const resolution = await resolvePricedProvider(llm, { onCacheFault });
  if ('faults' in resolution) throw new ConfigError(resolution.faults);
  const database = openDatabase({
    url: config.database_url,
    direct_url: config.database_direct_url,
    role: 'worker',
    pool_size: settings.db_pool,
    log,
    observe: observeDatabase(metrics, 'worker'),
    tracer,
  });
  exportPool(metrics, 'worker', () => getPoolFigures(database));
  await assertUsable(database);
  const worker_id = randomUUID();
  const call_deadline_ms = settings.deadlines.hard_deadline_ms;
  const opened = await openLlm(resolution, { database, worker_id, call_deadline_ms, ...telemetry });
  const links = openLinks(read, { database, log });
  const handlers = openHandlers(read, { database, llm: opened.llm, links, ...telemetry });
  let ready = false;
  const fault = Promise.withResolvers<never>();
  const lanes = await startLanes(database, {
    worker_id,
    lanes: settings.concurrency,
    handlers,
    timing: settings.timing,
    retention: settings.retention,
    readLimiters: opened.readPace,
    ...observeLanes(metrics),
    log,
    onState: (connected) => {
      ready = connected;
    },
    onFault: fault.reject,
  });
  exportLanes(metrics, () => lanes.figures());
  const recheck = openLinkRecheck(settings, { links, database, log });
  yieldCores();
  log.info({ provider: resolution.provider.describe, lanes: settings.concurrency }, 'the worker takes tasks');
  const { metrics_host: host, metrics_port: port } = config;
  const metricsServer =
    port === 0 ? undefined : await serveMetrics({ host, port, metrics, isReady: () => ready });
  try {
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), fault.promise]);
  } finally {
    ready = false;
    log.info({}, 'the worker stops');
    await Promise.all([lanes.stop(), recheck?.stop()]);
    await opened.close();
    await metricsServer?.close();
    await database.close();
    await telemetry.close();
  }
});
