import type { WorkerConfig } from '@roadwright/config';
import { createPipelineStore, createWorkSearch, type Database } from '@roadwright/db';
import type {
  LaneHandler,
  LaneHandlers,
  LinkChecker,
  LiteratureRequest,
  LlmClient,
} from '@roadwright/domain';
import { createLaneHandlers } from '@roadwright/generation';
import { systemClock } from '@roadwright/llm';
import { observeGeneration, type Telemetry } from '@roadwright/telemetry';

/** A worker that takes over from a dead one is there half a second sooner without what only submissions need. */
function openWhenNeeded(open: () => Promise<LaneHandler<LiteratureRequest>>): LaneHandler<LiteratureRequest> {
  let opened: Promise<LaneHandler<LiteratureRequest>> | undefined;
  return (task, signals) => {
    opened ??= open();
    return opened.then((handle) => handle(task, signals));
  };
}

interface HandlerParts extends Pick<Telemetry, 'log' | 'metrics' | 'tracer'> {
  readonly database: Database;
  readonly llm: LlmClient;
  /** null leaves links unchecked. */
  readonly links: LinkChecker | null;
}

/** Makes what works on each lane, on this database and this model. */
export function openHandlers(
  { lanes: settings, literature, checks }: WorkerConfig,
  { database, llm, links, metrics, log, tracer }: HandlerParts,
): LaneHandlers {
  const { deadlines, writes_per_task } = settings;
  const { lease_s } = settings.timing;
  const store = createPipelineStore(database, { lease_s });
  return {
    ...createLaneHandlers({
      llm,
      store,
      works: createWorkSearch(database),
      checks: { answers: checks.answers, links },
      writes_per_task,
      randomBytes: (buffer) => crypto.getRandomValues(buffer),
      clock: systemClock,
      deadlines,
      log,
      observe: observeGeneration(metrics),
      tracer,
    }),
    literature: openWhenNeeded(async () => {
      const { openLiterature } = await import('./open-literature.ts');
      const deadline_ms = deadlines.hard_deadline_ms;
      return openLiterature(literature, { database, tasks: store, lease_s, deadline_ms, log });
    }),
  };
}
