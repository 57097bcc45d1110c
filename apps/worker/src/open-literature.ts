import { tmpdir } from 'node:os';
import type { LiteratureSettings } from '@roadwright/config';
import { createHostBuckets, createSourceCache, createWorkStore, type Database } from '@roadwright/db';
import {
  createUuidV7,
  type LaneHandler,
  type LiteratureRequest,
  type PipelineStore,
} from '@roadwright/domain';
import { createFetcher } from '@roadwright/fetcher';
import { createFetchPolicy, createLiteratureLane } from '@roadwright/literature';
import { systemClock } from '@roadwright/llm';
import type { Log } from '@roadwright/telemetry';

interface LiteratureParts {
  readonly database: Database;
  readonly tasks: PipelineStore;
  readonly lease_s: number;
  readonly deadline_ms: number;
  readonly log: Log;
}

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
const system = { clock: systemClock, random: Math.random };

/** Makes the handler of the literature lane on this database. */
export function openLiterature(
  settings: LiteratureSettings,
  { database, tasks, lease_s, deadline_ms, log }: LiteratureParts,
): LaneHandler<LiteratureRequest> {
  const buckets = createHostBuckets(database);
  const createId = () => createUuidV7(Date.now, randomBytes);
  return createLiteratureLane({
    ...settings,
    ...system,
    works: createWorkStore(database, { lease_s, createId }),
    tasks,
    cache: createSourceCache(database),
    fetcher: createFetcher({ ...createFetchPolicy(settings), ...system, buckets }),
    randomBytes,
    temporary_dir: tmpdir(),
    deadline_ms,
    log,
  });
}
