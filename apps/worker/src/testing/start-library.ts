import { tmpdir } from 'node:os';
import {
  createPipelineStore,
  createSourceCache,
  createWorkStore,
  getWork,
  type LaneRunner,
  type SubmittedWork,
  startLanes,
  storeUpload,
  submitWork,
} from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import {
  createUuidV7,
  type LiteratureRequestInput,
  literatureRequestSchema,
  MAX_PDF_BYTES,
  type WorkView,
} from '@roadwright/domain';
import { createLiteratureLane, identifyRequest } from '@roadwright/literature';
import {
  createUpstreamFetcher,
  startUpstream,
  type Upstream,
  type UpstreamWork,
} from '@roadwright/literature/testing';
import { systemClock } from '@roadwright/llm';
import { silentLog } from '@roadwright/telemetry';

/** The real literature lane and the real tables, with sources on this machine. */
export interface TestLibrary {
  readonly database: TestDatabase['database'];
  readonly upstream: Upstream;
  /** Hands a work in, with a file where there is one. */
  submit(request: LiteratureRequestInput, file?: Uint8Array): Promise<SubmittedWork>;
  /** Gives a work as it stays. */
  read(work_id: string): Promise<WorkView>;
  /** Starts the lane, again if it was stopped. */
  start(): Promise<LaneRunner>;
  close(): Promise<void>;
}

const TIMING = { beat_s: 0.2, lease_s: 8, sweep_s: 0.2, shutdown_grace_s: 5 };
const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
const createId = () => createUuidV7(Date.now, randomBytes);

/** Prepares a library whose lane is not started yet; sources are asked at any pace. */
export async function createTestLibrary(
  postgres_url: string,
  works: readonly UpstreamWork[],
): Promise<TestLibrary> {
  const { database, drop } = await createTestDatabase(postgres_url, { role: 'worker', pool_size: 8 });
  const upstream = await startUpstream(works);
  const { lease_s } = TIMING;
  const literature = createLiteratureLane({
    works: createWorkStore(database, { lease_s, createId }),
    tasks: createPipelineStore(database, { lease_s }),
    cache: createSourceCache(database),
    fetcher: createUpstreamFetcher(upstream),
    clock: systemClock,
    random: () => 0,
    randomBytes,
    contact: 'library@example.org',
    pdf_limits: { timeout_ms: 20_000 },
    temporary_dir: tmpdir(),
    deadline_ms: 120_000,
    log: silentLog,
  });
  const runners: LaneRunner[] = [];

  async function submit(input: LiteratureRequestInput, file?: Uint8Array): Promise<SubmittedWork> {
    const request = literatureRequestSchema.parse(input);
    const bytes = (async function* () {
      if (file !== undefined) yield file;
    })();
    const stored =
      file === undefined
        ? null
        : await storeUpload(database, { upload_id: createId(), bytes, max_bytes: MAX_PDF_BYTES });
    const sha256 = stored?.sha256 ?? null;
    const { identifiers, aliases } = identifyRequest(request, { has_file: sha256 !== null });
    const ids = { task_id: createId(), new_work_id: createId() };
    const names = { identifiers, aliases, sha256, keep_file: request.keep_file };
    return await submitWork(database, { ...ids, ...names, owner_id: 'local', request, max_pending: 1_000 });
  }

  async function read(work_id: string): Promise<WorkView> {
    const found = await getWork(database, { work_id, owner: 'local' });
    return 'merged_into' in found ? await read(found.merged_into) : found;
  }

  return {
    database,
    upstream,
    submit,
    read,
    start: async () => {
      const runner = await startLanes(database, {
        worker_id: crypto.randomUUID(),
        lanes: { literature: 4 },
        handlers: { literature },
        timing: TIMING,
      });
      runners.push(runner);
      return runner;
    },
    close: async () => {
      for (const runner of runners) await runner.stop();
      await upstream.close();
      await drop();
    },
  };
}
