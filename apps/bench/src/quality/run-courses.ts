import { randomFillSync } from 'node:crypto';
import {
  createHostBuckets,
  createPipelineStore,
  createSourceCache,
  type Database,
  submitTask,
} from '@roadwright/db';
import {
  createUuidV7,
  generateRequestSchema,
  type LinkChecker,
  type LlmClient,
  type RandomBytes,
} from '@roadwright/domain';
import { createFetcher, createLinkChecker, createNameWitness } from '@roadwright/fetcher';
import { createLaneHandlers } from '@roadwright/generation';
import { openLlmClient, resolvePricedProvider, systemClock } from '@roadwright/llm';
import { createSeededRandom, startWireServer } from '@roadwright/llm/testing';
import { LANE_TIMING, runLane } from '../ceiling/own/run-lane.ts';
import type { PlantingAuthor } from './author/create-planting-author.ts';
import type { Sites } from './site/start-sites.ts';
import type { Subject } from './subject/subject.ts';

const HOUR_MS = 3_600_000;
const PLACES = 4;
const DEADLINES = { soft_deadline_ms: HOUR_MS, hard_deadline_ms: HOUR_MS };

interface CoursesOptions {
  readonly database: Database;
  readonly author: PlantingAuthor;
  readonly sites: Sites;
  /** What each course is about. */
  readonly subjects: readonly Subject[];
  readonly concepts: number;
}

/** Has the courses written, judged and mended as a worker does it: real lanes, client, wire, link check and database. */
export async function runCourses({
  database,
  author,
  sites,
  subjects,
  concepts,
}: CoursesOptions): Promise<void> {
  for (const [number, { goal, language }] of subjects.entries()) {
    await submitTask(database, {
      task_id: createUuidV7(Date.now, randomBytes),
      owner_id: 'bench',
      request: generateRequestSchema.parse({
        preferences: { learning_goal: `${goal} (${number + 1})`, primary_language: language },
        options: { max_concepts: concepts },
      }),
      max_pending: subjects.length,
    });
  }
  const server = await startWireServer({
    keeps_requests: false,
    findFault: (request) => ({ kind: 'answer', text: (sample) => author.answer(request, sample) }),
  });
  try {
    const handlers = createLaneHandlers({
      llm: await openClient(server.base_url),
      store: createPipelineStore(database, { lease_s: LANE_TIMING.lease_s }),
      writes_per_task: 1,
      randomBytes,
      clock: systemClock,
      deadlines: DEADLINES,
      checks: { answers: true, links: openLinkChecker(database, sites) },
    });
    for (const lane of ['design', 'content'] as const)
      await runLane(database, { lane, handler: handlers[lane], tasks: subjects.length, places: PLACES });
  } finally {
    await server.close();
  }
}

const randomBytes: RandomBytes = (buffer) => randomFillSync(buffer);

async function openClient(base_url: string): Promise<LlmClient> {
  const settings = {
    provider: 'openai-compatible',
    base_url,
    model: 'planting',
    models_by_step: {},
  } as const;
  const provider = await resolvePricedProvider({ ...settings, max_concurrency: 512, timeout_ms: HOUR_MS });
  if ('faults' in provider) throw new Error(provider.faults.join('\n'));
  const ledger = { add: () => undefined, readSpending: async () => 0 };
  const { client } = await openLlmClient(provider, {
    random: createSeededRandom(1),
    call_deadline_ms: HOUR_MS,
    ledger,
  });
  return client;
}

/** The link check as workers have it, but for the way out: it leads to the sites on this machine, at any pace. */
function openLinkChecker(database: Database, { lookup, port }: Sites): LinkChecker {
  const random = createSeededRandom(1);
  const fetcher = createFetcher({
    buckets: createHostBuckets(database),
    clock: systemClock,
    random,
    paces: {},
    default_pace: { connections: 32, interval_ms: 0 },
    user_agent: 'Roadwright',
    lookup,
    isPublic: () => true,
    ports: [port],
  });
  const witness = createNameWitness({ lookup, clock: systemClock });
  return createLinkChecker({
    fetcher,
    witness,
    clock: systemClock,
    random,
    cache: createSourceCache(database),
  });
}
