import { setTimeout as wait } from 'node:timers/promises';
import type { EventBody } from '@roadwright/domain';
import { createSeededRandom } from '@roadwright/llm/testing';
import type { HeldTask } from './hold-tasks.ts';
import { type ApiFigures, readApiFigures, untilSteady } from './read-api-figures.ts';
import type { Seqs } from './start-audience.ts';
import { type FanOut, startFanOut } from './start-fan-out.ts';
import type { WatchReport } from './watching-protocol.ts';

interface FanOutSettings {
  /** A migrated, empty database. */
  readonly database_url: string;
  readonly clients: number;
  readonly tasks: number;
  readonly events_per_s: number;
  readonly seconds: number;
  readonly seed: number;
  /** Clients that come and go before anything is measured, so that the api's code is warm. */
  readonly warm_clients: number;
  /** How long the api may take, at most, until its memory stays as it is. */
  readonly steady_ms: number;
}

export interface FanOutResult {
  readonly clients: number;
  readonly events: number;
  /** Events that were read, by all clients together. */
  readonly frames: number;
  readonly connects_per_s: number;
  /** The api with all clients connected and quiet, over what it was without them. */
  readonly client_bytes: number;
  readonly client_heap_bytes: number;
  /** CPU of the api for each frame that a client read, and of the clients. */
  readonly frame_us: number;
  readonly client_frame_us: number;
  readonly lags: WatchReport['lags'];
  /** Milliseconds that the writer waited for each commit, of which the lag contains the most. */
  readonly commits_ms: readonly number[];
  readonly cuts: number;
}

const PROCESSES = 2;
const WARM_EVENTS = 50;
const LOOK_MS = 1000;
const SHORT_LOOK_MS = 50;

/** Lets many clients watch tasks, each every event, and holds what it costs the api against nobody watching. */
export async function measureFanOut(settings: FanOutSettings): Promise<FanOutResult> {
  const { database_url, clients, tasks, steady_ms } = settings;
  const fanOut = await startFanOut({ database_url, tasks: tasks + 1, processes: PROCESSES });
  const { base_url, holder, audience } = fanOut;
  const patience = { every_ms: steady_ms > LOOK_MS ? LOOK_MS : SHORT_LOOK_MS, timeout_ms: steady_ms };
  try {
    await warmUp(fanOut, settings.warm_clients);
    const empty = await untilSteady(base_url, patience);
    const held = await holder.hold(tasks);
    const started = performance.now();
    await audience.open(
      clients,
      held.map(({ task_id }) => task_id),
    );
    const connects_per_s = (clients / (performance.now() - started)) * 1000;
    const full = await untilSteady(base_url, patience);
    assertConnected(full, clients);
    const written = await spreadEvents(fanOut, held, settings);
    await endAll(fanOut, held);
    return {
      clients,
      connects_per_s,
      client_bytes: (full.resident - empty.resident) / clients,
      client_heap_bytes: (full.heap - empty.heap) / clients,
      ...written,
    };
  } finally {
    await fanOut.stop();
  }
}

async function warmUp({ base_url, holder, audience }: FanOut, clients: number): Promise<void> {
  const [held] = await holder.hold(1);
  if (held === undefined) return;
  await audience.open(clients, [held.task_id]);
  for (let count = 0; count < WARM_EVENTS; count++) await held.append(createEvent(count));
  await audience.finish({ [held.task_id]: await held.end() });
  await audience.leave();
  await untilSteady(base_url, { every_ms: SHORT_LOOK_MS, timeout_ms: LOOK_MS });
}

async function spreadEvents(
  { base_url, audience }: FanOut,
  held: readonly HeldTask[],
  { events_per_s, seconds, seed }: FanOutSettings,
): Promise<Omit<FanOutResult, 'clients' | 'connects_per_s' | 'client_bytes' | 'client_heap_bytes'>> {
  const random = createSeededRandom(seed);
  await audience.reach(readSeqs(held));
  const before = await readApiFigures(base_url);
  await audience.begin();
  const events = events_per_s * seconds;
  const start = performance.now();
  const writes: Promise<number>[] = [];
  for (let count = 0; count < events; count++) {
    await wait(Math.max(0, start + (count * 1000) / events_per_s - performance.now()));
    const task = held[Math.floor(random() * held.length)];
    if (task === undefined) continue;
    const write = time(() => task.append(createEvent(count)));
    write.catch(() => undefined); // waited for below, once all have begun
    writes.push(write);
  }
  const commits_ms = await Promise.all(writes);
  await audience.reach(readSeqs(held));
  const { frames, lags, cpu_ms, quick_cuts } = await audience.report();
  const after = await readApiFigures(base_url);
  return {
    events,
    frames,
    lags,
    commits_ms,
    cuts: quick_cuts,
    frame_us: ((after.cpu_ms - before.cpu_ms) / frames) * 1000,
    client_frame_us: (cpu_ms / frames) * 1000,
  };
}

/** Ends every task and holds what each client read against what was written. */
async function endAll({ audience }: FanOut, held: readonly HeldTask[]): Promise<void> {
  const ends = await Promise.all(held.map(async (task) => [task.task_id, await task.end()] as const));
  await audience.finish(Object.fromEntries(ends));
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const readSeqs = (held: readonly HeldTask[]): Seqs =>
  Object.fromEntries(held.map(({ task_id, last_seq }) => [task_id, last_seq]));

function assertConnected({ clients }: ApiFigures, wanted: number): void {
  if (clients !== wanted) throw new Error(`The api has ${clients} readers instead of ${wanted}.`);
}

/** The event that is by far the most frequent. */
const createEvent = (count: number): EventBody => ({
  type: 'content_generation_progress',
  concept_id: `ownership-and-borrowing-${count}`,
  concept_title: `Ownership and borrowing, part ${count}`,
  content_type: 'tutorial',
  status: 'completed',
  progress_current: count,
  progress_total: 30,
});
