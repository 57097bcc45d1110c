import type { WorkerConfig } from '@roadwright/config';
import { createPipelineStore, createWorkSearch, type Database } from '@roadwright/db';
import type { LaneHandlers, LlmClient } from '@roadwright/domain';
import { createLaneHandlers } from '@roadwright/generation';
import { systemClock } from '@roadwright/llm';
import { type Log, type Metrics, observeGeneration } from '@roadwright/telemetry';
import { openLiterature } from './open-literature.ts';

interface HandlerParts {
  readonly database: Database;
  readonly llm: LlmClient;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Makes what works on each lane, on this database and this model. */
export function openHandlers(
  { lanes: settings, literature }: WorkerConfig,
  { database, llm, metrics, log }: HandlerParts,
): LaneHandlers {
  const { deadlines, writes_per_task } = settings;
  const { lease_s } = settings.timing;
  const store = createPipelineStore(database, { lease_s });
  return {
    ...createLaneHandlers({
      llm,
      store,
      works: createWorkSearch(database),
      writes_per_task,
      randomBytes: (buffer) => crypto.getRandomValues(buffer),
      clock: systemClock,
      deadlines,
      log,
      observe: observeGeneration(metrics),
    }),
    literature: openLiterature(literature, {
      database,
      tasks: store,
      lease_s,
      deadline_ms: deadlines.hard_deadline_ms,
      log,
    }),
  };
}
