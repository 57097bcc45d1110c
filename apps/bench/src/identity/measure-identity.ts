import { createRoadwrightClient, eachItem, type RoadwrightClient } from '@roadwright/client';
import type { AcceptedWork } from '@roadwright/domain';
import { startUpstream, type Upstream } from '@roadwright/literature/testing';
import { startSystem } from '@roadwright/system';
import { startRecordingProvider } from '../system/recording-provider.ts';
import { ALL_DOORS, type Door, MANY_DOORS } from './doors.ts';
import { type LibraryWork, makeLibrary } from './make-library.ts';

interface IdentityOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  /** Handed in at once, in each round. */
  readonly submissions: number;
  /** Rounds with one work each, before the last one, where every submission is another work. */
  readonly rounds: number;
  readonly workers: number;
  readonly onRound?: (round: IdentityRound) => void;
}

/** What became of submissions that were handed in at once. */
export interface IdentityRound {
  readonly submissions: number;
  /** How many works they were about. */
  readonly works: number;
  /** How many works are stored for them. */
  readonly stored: number;
  /** From the first submission to the last end, in milliseconds. */
  readonly took_ms: number;
  /** Requests to metadata sources. */
  readonly requests: number;
}

/** Hands in the same work through every door at once, and then as many different ones, to a whole system. */
export async function measureIdentity(options: IdentityOptions): Promise<IdentityRound[]> {
  const { database_url, submissions, rounds, workers, onRound = () => undefined } = options;
  const library = makeLibrary(rounds + submissions);
  const upstream = await startUpstream(library.flatMap(({ article, preprint }) => [article, preprint]));
  const provider = await startRecordingProvider(() => 0);
  const system = await startSystem({
    database_url,
    provider_url: provider.base_url,
    workers,
    env: {
      WORKER_LANES: 'literature:8',
      LITERATURE_GATEWAY_URL: upstream.url,
      CONTACT_EMAIL: 'library@example.org',
      MAX_PENDING_TASKS_PER_OWNER: String(submissions + 1),
    },
  });
  const run: IdentityRun = { client: createRoadwrightClient({ base_url: system.base_url }), upstream };
  const results: IdentityRound[] = [];
  try {
    for (const work of library.slice(0, rounds)) {
      results.push(
        await handIn(
          run,
          Array.from({ length: submissions }, () => work),
          ALL_DOORS,
        ),
      );
      onRound(results.at(-1) as IdentityRound);
    }
    results.push(await handIn(run, library.slice(rounds), MANY_DOORS));
    onRound(results.at(-1) as IdentityRound);
    return results;
  } finally {
    await system.stop();
    await provider.close();
    await upstream.close();
  }
}

interface IdentityRun {
  readonly client: RoadwrightClient;
  readonly upstream: Upstream;
}

async function handIn(
  { client, upstream }: IdentityRun,
  works: readonly LibraryWork[],
  doors: readonly Door[],
): Promise<IdentityRound> {
  const asked = upstream.requests.length;
  const before = await listStored(client);
  const start = performance.now();
  const ends = await Promise.all(
    works.map(async (work, at) => {
      const door = doors[at % doors.length] as Door;
      return await follow(client, await door(client, work, {}));
    }),
  );
  const took_ms = performance.now() - start;
  const named = new Set(ends);
  const stored = (await listStored(client)).filter((work_id) => !before.includes(work_id));
  if (stored.length !== named.size || stored.some((work_id) => !named.has(work_id))) {
    throw new Error(`${ends.length} submissions lead to ${named.size} works, ${stored.length} are stored.`);
  }
  return {
    submissions: works.length,
    works: new Set(works).size,
    stored: stored.length,
    took_ms,
    requests: upstream.requests.length - asked,
  };
}

/** Gives the work that a submission turned out to be, once it has ended, and as it stays. */
async function follow(client: RoadwrightClient, { task_id, work_id: first }: AcceptedWork): Promise<string> {
  for await (const _ of client.watchTask(task_id)) {
    // Its end is what is waited for.
  }
  const { status, work_id, error } = await client.getTask(task_id);
  if (work_id === null || (status !== 'completed' && status !== 'partial_failure')) {
    throw new Error(`A submission ended ${status}: ${error?.detail}`);
  }
  const stays = await client.getWork(work_id);
  // Whoever was told an id at once must be led to the same work by it.
  if (first !== null && (await client.getWork(first)).work_id !== stays.work_id) {
    throw new Error(`The work ${first} is not led to ${stays.work_id}.`);
  }
  return stays.work_id;
}

async function listStored(client: RoadwrightClient): Promise<string[]> {
  const works = await Array.fromAsync(eachItem((page) => client.listWorks(page)));
  return works.map(({ work_id }) => work_id);
}
