import { pause, type TimerClock } from '@roadwright/domain';
import type { LlmTransport, TransportPart } from '../../transport/transport.ts';
import { TransportError } from '../../transport/transport-error.ts';
import { createRequestKey } from '../create-request-key.ts';
import type { Take } from './recording.ts';
import type { RecordingStore } from './recording-store.ts';
import { ReplayMiss } from './replay-miss.ts';

interface ReplayOptions {
  readonly store: RecordingStore;
  /** Of the transport that was recorded. */
  readonly address: string;
  readonly key_variable: string;
  /** Given, answers come at the recorded pace on this clock; absent, at once. */
  readonly clock?: TimerClock;
}

/**
 * Makes a transport that gives recorded answers: the n-th asking of the same gets the n-th take. One that the client
 * aborts uses up no take, as it left none when it was recorded.
 *
 * @throws ReplayMiss when there is no such take.
 */
export function createReplayTransport(options: ReplayOptions): LlmTransport {
  const { store, address, key_variable, clock } = options;
  const used = new Map<string, Set<number>>();
  const findUsed = (key: string) => {
    const numbers = used.get(key) ?? new Set<number>();
    used.set(key, numbers);
    return numbers;
  };
  return {
    address,
    key_variable,
    async *stream(request, signal) {
      signal.throwIfAborted();
      const question = { key: createRequestKey(address, request), request };
      const numbers = findUsed(question.key);
      const number = findFree(numbers);
      numbers.add(number);
      let ended = false;
      try {
        const take = await store.read(question, number);
        if (take === undefined) throw new ReplayMiss({ question, take: number, address, dir: store.dir });
        yield* play(take, clock, signal);
        ended = true;
        if (take.error !== undefined) throw new TransportError(take.error.message, take.error);
      } finally {
        if (!ended) numbers.delete(number);
      }
    },
  };
}

function findFree(numbers: ReadonlySet<number>): number {
  let number = 1;
  while (numbers.has(number)) number++;
  return number;
}

async function* play(
  { parts, ended_ms }: Take,
  clock: TimerClock | undefined,
  signal: AbortSignal,
): AsyncGenerator<TransportPart> {
  const started = clock?.now() ?? 0;
  const awaitTime = async (at_ms: number) => {
    signal.throwIfAborted();
    if (clock === undefined) return;
    const delay_ms = started + at_ms - clock.now();
    if (delay_ms > 0) await pause({ clock, delay_ms, signal });
  };
  for (const { at_ms, ...part } of parts) {
    await awaitTime(at_ms);
    yield part;
  }
  await awaitTime(ended_ms);
}
