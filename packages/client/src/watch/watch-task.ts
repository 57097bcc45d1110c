import type { TaskEvent } from '@roadwright/domain';
import { RoadwrightError } from '../error/roadwright-error.ts';
import { createDelay } from '../transport/timers.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';
import type { Connection } from './connection.ts';
import { followPolls } from './follow-polls.ts';
import { followStream } from './follow-stream.ts';
import { isFinal, isUnsupported } from './stream-fault.ts';
import type { Watch } from './watch.ts';

/** From where on a task is watched, and who hears how. */
export interface WatchOptions extends CallOptions {
  /** Number of the last event already seen; 0, the default, gives everything from the start. */
  readonly after?: number | undefined;
  /** Hears of every change in how the events come in. */
  readonly onConnection?: ((connection: Connection) => void) | undefined;
}

/** After so many failures in a row one poll is tried: does the API answer at all? */
const FAILURES_BEFORE_PROBE = 3;
/** After so many polls a stream is tried again: what kept it away may be gone. */
const POLLS = 15;
/** However long a gateway asks to wait: somebody is looking. */
const LONGEST_PAUSE_MS = 30_000;

/** What is tried next; a probe is one poll between failing streams. */
type Way =
  | { readonly kind: 'stream'; readonly probed?: boolean }
  | { readonly kind: 'probe' | 'polls'; readonly reason: string };

/** Gives every event of a task once and in order until the terminal one; see `RoadwrightClient.watchTask`. */
export function watchTask(
  transport: Transport,
  task_id: string,
  { after = 0, signal, onConnection }: WatchOptions,
): AsyncIterableIterator<TaskEvent> {
  const left = new AbortController();
  const events = watchUntilLeft({
    transport,
    task_id,
    cursor: { seq: after, ended: false },
    signal: signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
    report: reportChanges(onConnection),
  });
  // A generator hears of `return` only after the next event; who leaves while waiting for that ends the wait.
  const leave = () => {
    left.abort();
    return events.return();
  };
  const iterator: AsyncIterableIterator<TaskEvent> = {
    next: () => events.next(),
    return: leave,
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

async function* watchUntilLeft(watch: Watch): AsyncGenerator<TaskEvent, void, void> {
  watch.report({ state: 'connecting' });
  yield* followUntilOver(watch);
}

async function* followUntilOver(watch: Watch): AsyncGenerator<TaskEvent, void> {
  const { cursor, signal } = watch;
  let failures = 0;
  let way: Way = { kind: 'stream' };
  while (!cursor.ended && !signal.aborted) {
    const before = cursor.seq;
    try {
      yield* follow(watch, way);
      way = { kind: 'stream', probed: way.kind === 'probe' };
    } catch (error) {
      if (signal.aborted) return;
      if (isFinal(error)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      failures = cursor.seq > before ? 1 : failures + 1;
      way = chooseWay(way, { error, reason, failures });
      if (way.kind !== 'polls') await backOff(watch, { error, reason, failures });
    }
  }
}

function follow(watch: Watch, way: Way): AsyncGenerator<TaskEvent, void> {
  if (way.kind === 'stream') return followStream(watch);
  return followPolls(watch, { reason: way.reason, polls: way.kind === 'probe' ? 1 : POLLS });
}

/** A stream that fails right after a poll went well will not do better for now. */
function chooseWay(failed: Way, { error, reason, failures }: Failure): Way {
  if (isUnsupported(error) || (failed.kind === 'stream' && failed.probed)) return { kind: 'polls', reason };
  if (failed.kind === 'stream' && failures >= FAILURES_BEFORE_PROBE) return { kind: 'probe', reason };
  return { kind: 'stream' };
}

interface Failure {
  readonly error: unknown;
  readonly reason: string;
  readonly failures: number;
}

async function backOff({ transport, signal, report }: Watch, { error, reason, failures }: Failure) {
  const asked = error instanceof RoadwrightError ? error.retry_after_ms : null;
  const retry_in_ms = Math.min(asked ?? createDelay(failures, transport.timers.random), LONGEST_PAUSE_MS);
  report({ state: 'reconnecting', reason, attempt: failures, retry_in_ms });
  await transport.timers.sleep(retry_in_ms, signal);
}

function reportChanges(onConnection: WatchOptions['onConnection']): Watch['report'] {
  let reported: Connection['state'] | null = null;
  return (connection) => {
    if (connection.state === reported && connection.state !== 'reconnecting') return;
    reported = connection.state;
    onConnection?.(connection);
  };
}
