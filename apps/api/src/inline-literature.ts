import { tmpdir } from 'node:os';
import type { ApiConfig } from '@roadwright/config';
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
  readonly log: Log;
}

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
const system = { clock: systemClock, random: Math.random };

/** Makes the handler of the literature lane for an api that runs the lanes itself. */
export function openLiterature(
  { literature, lanes }: Pick<ApiConfig, 'literature' | 'lanes'>,
  { database, tasks, log }: LiteratureParts,
): LaneHandler<LiteratureRequest> {
  const { lease_s } = lanes.timing;
  const createId = () => createUuidV7(Date.now, randomBytes);
  const buckets = createHostBuckets(database);
  return createLiteratureLane({
    ...literature,
    ...system,
    works: createWorkStore(database, { lease_s, createId }),
    tasks,
    cache: createSourceCache(database),
    fetcher: createFetcher({ ...createFetchPolicy(literature), ...system, buckets }),
    randomBytes,
    temporary_dir: tmpdir(),
    deadline_ms: lanes.deadlines.hard_deadline_ms,
    log,
  });
}
