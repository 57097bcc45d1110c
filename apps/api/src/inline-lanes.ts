import { randomUUID } from 'node:crypto';
import { type ApiConfig, ConfigError } from '@roadwright/config';
import {
  createLedger,
  createPipelineStore,
  createWorkSearch,
  getPoolFigures,
  openDatabase,
  startLanes,
} from '@roadwright/db';
import { createUuidV7 } from '@roadwright/domain';
import { createLaneHandlers } from '@roadwright/generation';
import { openLlmClient, resolvePricedProvider, systemClock } from '@roadwright/llm';
import {
  exportLanes,
  exportPace,
  exportPool,
  observeDatabase,
  observeGeneration,
  observeLanes,
  observeLedger,
  observeLlm,
  type Telemetry,
} from '@roadwright/telemetry';
import { openLinkRecheck, openLinks } from './inline-links.ts';
import { openLiterature } from './inline-literature.ts';

interface InlineParts extends Pick<Telemetry, 'log' | 'metrics' | 'tracer'> {
  /** Told when a lane cannot go on; the process should end and be started anew. */
  readonly onFault: (fault: Error) => void;
}

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
const createId = () => createUuidV7(Date.now, randomBytes);

/**
 * Starts the lanes inside this process (GENERATE_INLINE=1), on connections of their own; gives what stops them.
 *
 * @throws ConfigError when no language model can be had
 */
export async function startInlineLanes(
  config: ApiConfig,
  { log, metrics, tracer, onFault }: InlineParts,
): Promise<() => Promise<void>> {
  const { lanes: settings, llm, database_url: url, database_direct_url: direct_url } = config;
  const onCacheFault = (error: unknown) => log.warn({ error }, 'llm_cache_failed');
  const resolution = await resolvePricedProvider(llm, { onCacheFault });
  if ('faults' in resolution) throw new ConfigError(resolution.faults);
  const database = openDatabase({
    url,
    direct_url,
    role: 'worker',
    pool_size: settings.db_pool,
    log,
    observe: observeDatabase(metrics, 'worker'),
    tracer,
  });
  exportPool(metrics, 'worker', () => getPoolFigures(database));
  const worker_id = randomUUID();
  const ledger = createLedger(database, { worker_id, createId, log, ...observeLedger(metrics) });
  const { client, readPace } = await openLlmClient(resolution, {
    random: Math.random,
    observer: observeLlm(metrics, log, tracer),
    ledger,
    call_deadline_ms: settings.deadlines.hard_deadline_ms,
  });
  exportPace(metrics, readPace);
  const { lease_s } = settings.timing;
  const links = openLinks(config, { database, log });
  const store = createPipelineStore(database, { lease_s });
  const handlers = createLaneHandlers({
    llm: client,
    store,
    works: createWorkSearch(database),
    checks: { answers: config.checks.answers, links },
    writes_per_task: settings.writes_per_task,
    randomBytes,
    clock: systemClock,
    deadlines: settings.deadlines,
    log,
    observe: observeGeneration(metrics),
    tracer,
  });
  const lanes = await startLanes(database, {
    worker_id,
    lanes: settings.concurrency,
    handlers: { ...handlers, literature: openLiterature(config, { database, tasks: store, log }) },
    timing: settings.timing,
    retention: settings.retention,
    readLimiters: readPace,
    ...observeLanes(metrics),
    log,
    onFault,
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  exportLanes(metrics, () => lanes.figures());
  const recheck = openLinkRecheck(settings, { links, database, log });
  log.info(
    { provider: resolution.provider.describe, lanes: settings.concurrency },
    'the lanes run in this process',
  );
  return async () => {
    await Promise.all([lanes.stop(), recheck?.stop()]);
    await ledger.close();
    await database.close();
  };
}
