import { until } from '@roadwright/postgres';
import { readApiFigures, untilSteady } from './read-api-figures.ts';
import { startFanOut } from './start-fan-out.ts';
import type { WatchReport } from './watching-protocol.ts';

interface SlowSettings {
  /** A migrated, empty database. */
  readonly database_url: string;
  /** Clients that read all the while, and clients that stop. */
  readonly quick: number;
  readonly slow: number;
  /** Written while the slow ones do not read: more of them than the buffers of a connection take. */
  readonly events: number;
  readonly event_bytes: number;
  /** Waits until the api has cut the slow ones off, which takes it up to a minute; otherwise they leave by themselves. */
  readonly awaits_cut: boolean;
}

export interface SlowResult {
  /** Of all clients while all read, and of the quick ones while the others did not. */
  readonly lags_before: WatchReport['lags'];
  readonly lags: WatchReport['lags'];
  readonly quick_cuts: number;
  /** Connections of the slow ones that ended before their task did. */
  readonly slow_cuts: number;
  /** What the api grew by, in all, while the slow ones did not read. */
  readonly grown_bytes: number;
  /** Of all events, for one client. */
  readonly written_bytes: number;
}

const CUT_WITHIN_MS = 90_000;
const STEADY = { every_ms: 100, timeout_ms: 3_000 };

/** Lets some clients stop reading while much is written, and then go on where they were. */
export async function measureSlow(settings: SlowSettings): Promise<SlowResult> {
  const { database_url, quick, slow, events, event_bytes, awaits_cut } = settings;
  const fanOut = await startFanOut({ database_url, tasks: 1, processes: 1 });
  const { base_url, holder, audience } = fanOut;
  try {
    const [held] = await holder.hold(1);
    if (held === undefined) throw new Error('No task was held.');
    await audience.open(quick + slow, [held.task_id]);
    const write = async () => {
      const data = { text: 'x'.repeat(event_bytes) };
      for (let count = 0; count < events; count++) {
        await held.append({ type: 'step_completed', step: 'structure_validation', data });
      }
      await audience.reach({ [held.task_id]: held.last_seq });
    };
    // The first time everybody reads, so that what is otherwise the second time is owed to those that do not.
    await audience.begin();
    await write();
    const { lags: lags_before } = await audience.report();
    const before = await untilSteady(base_url, STEADY);
    await audience.pause(slow);
    await audience.begin();
    await write();
    const { lags } = await audience.report();
    const after = await untilSteady(base_url, STEADY);
    if (awaits_cut) await untilCut(base_url, quick);
    await audience.resume(awaits_cut ? 'same' : 'new');
    await audience.finish({ [held.task_id]: await held.end() });
    const { quick_cuts, slow_cuts } = await audience.report();
    return {
      lags_before,
      lags,
      quick_cuts,
      slow_cuts,
      grown_bytes: after.resident - before.resident,
      written_bytes: events * event_bytes,
    };
  } finally {
    await fanOut.stop();
  }
}

async function untilCut(base_url: string, left: number): Promise<void> {
  const cut = await until(async () => (await readApiFigures(base_url)).clients === left, {
    timeout_ms: CUT_WITHIN_MS,
    every_ms: 500,
  });
  if (!cut) throw new Error('The api still keeps clients that do not read.');
}
