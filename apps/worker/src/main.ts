import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { ConfigError, readWorkerConfig, runMain } from '@roadwright/config';
import {
  assertMigrated,
  createPipelineStore,
  getPoolFigures,
  openDatabase,
  startLanes,
} from '@roadwright/db';
import { createLaneHandlers } from '@roadwright/generation';
import { openLlmClient, resolveProvider } from '@roadwright/llm';
import {
  createLogger,
  createMetrics,
  exportLanes,
  exportPool,
  observeGeneration,
  observeLlm,
} from '@roadwright/telemetry';
import { serveMetrics } from './serve-metrics.ts';

await runMain(async () => {
  const { lanes: settings, llm, ...config } = readWorkerConfig();
  const resolution = await resolveProvider(llm, { fetch });
  if ('faults' in resolution) throw new ConfigError(resolution.faults);
  const log = createLogger({ name: 'worker', level: config.log_level });
  const metrics = createMetrics();
  const database = openDatabase({
    url: config.database_url,
    direct_url: config.database_direct_url,
    role: 'worker',
    pool_size: settings.db_pool,
    log,
  });
  exportPool(metrics, 'worker', () => getPoolFigures(database));
  await assertMigrated(database);
  const handlers = createLaneHandlers({
    llm: openLlmClient(resolution.provider, { random: Math.random, observer: observeLlm(metrics) }),
    store: createPipelineStore(database, { lease_s: settings.timing.lease_s }),
    writes_per_task: settings.writes_per_task,
    randomBytes: (buffer) => crypto.getRandomValues(buffer),
    log,
    observe: observeGeneration(metrics),
  });
  const lanes = await startLanes(database, {
    worker_id: randomUUID(),
    lanes: settings.concurrency,
    handlers,
    timing: settings.timing,
    log,
  });
  exportLanes(metrics, () => lanes.figures());
  log.info({ provider: resolution.provider.describe, lanes: settings.concurrency }, 'the worker takes tasks');
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  let ready = true;
  const metricsServer =
    config.metrics_port === 0
      ? undefined
      : await serveMetrics({
          host: config.metrics_host,
          port: config.metrics_port,
          metrics,
          isReady: () => ready,
        });
  await stopped;
  ready = false;
  log.info({}, 'the worker stops');
  await lanes.stop();
  await metricsServer?.close();
  await database.close();
});
