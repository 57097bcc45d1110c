import { isTerminalEvent, type TaskEvent } from '@roadwright/domain';
import { open } from '../transport/send.ts';
import { takeNext, takeStored } from './cursor.ts';
import { readEventStream } from './read-event-stream.ts';
import { StreamFault } from './stream-fault.ts';
import { eventsPath, isOver, readPage, type Watch } from './watch.ts';
import { TIME_IS_UP, within } from './within.ts';

/** A proxy that buffers shows in this time: the stream is silent although there is news. */
const FIRST_SIGN_MS = 5_000;
/** The API sends a comment every 15 s; after two missing ones the link is dead. */
const SILENCE_MS = 35_000;

/**
 * Gives the events of one live connection; returns only when the task is over.
 *
 * @throws StreamFault, RoadwrightError or a fault of the network when the connection ends before the task
 */
export async function* followStream(watch: Watch): AsyncGenerator<TaskEvent, void> {
  const connection = new AbortController();
  const signal = AbortSignal.any([watch.signal, connection.signal]);
  const chunks = connect(watch, signal);
  const before = watch.cursor.seq;
  try {
    for (let first = true; ; first = false) {
      const chunk = await nextChunk(watch, chunks.next(), { first });
      if (chunk.done) break;
      watch.report({ state: 'live' });
      const complete = yield* takeNext(watch.cursor, chunk.value);
      if (watch.cursor.ended) return;
      if (complete) continue;
      // Then what is missing may be missing for good: the stored events tell.
      if (isEndAlone(chunk.value)) yield* takeStored(watch.cursor, (await readPage(watch)).items);
      if (watch.cursor.ended) return;
      throw new StreamFault('an event was missing in the stream');
    }
  } finally {
    connection.abort();
  }
  if (watch.cursor.seq === before && (await isOver(watch))) watch.cursor.ended = true;
  else throw new StreamFault('the server closed the stream');
}

const isEndAlone = ([event, ...more]: readonly TaskEvent[]): boolean =>
  event !== undefined && more.length === 0 && isTerminalEvent(event);

async function* connect(watch: Watch, signal: AbortSignal): AsyncGenerator<TaskEvent[], void> {
  const response = await open(watch.transport, {
    path: eventsPath(watch.task_id),
    query: { after: watch.cursor.seq },
    headers: { accept: 'text/event-stream' },
    signal,
  });
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!type.startsWith('text/event-stream') || response.body === null) {
    throw new StreamFault(`the answer was ${type} instead of a stream`, { unsupported: true });
  }
  yield* readEventStream(response.body);
}

type Chunk = IteratorResult<TaskEvent[], void>;

async function nextChunk(watch: Watch, next: Promise<Chunk>, { first }: { first: boolean }): Promise<Chunk> {
  next.catch(() => undefined); // it may fail after nobody waits for it any more
  const { timers } = watch.transport;
  for (;;) {
    const chunk = await within(next, { ms: first ? FIRST_SIGN_MS : SILENCE_MS, timers });
    if (chunk !== TIME_IS_UP) return chunk;
    if (!first) throw new StreamFault('the stream went silent');
    const { items } = await readPage(watch);
    if (items.length > 0) throw new StreamFault('something holds the stream back', { unsupported: true });
    watch.report({ state: 'live' });
  }
}
