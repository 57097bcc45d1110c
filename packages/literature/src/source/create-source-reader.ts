import { createHash } from 'node:crypto';
import { text as readText } from 'node:stream/consumers';
import {
  AppError,
  cleanText,
  createFlights,
  type Fetcher,
  pause,
  type SourceAnswer,
  type SourceCache,
  type SourceQuestion,
  type TimerClock,
} from '@roadwright/domain';
import {
  EMPTY_READING,
  isEmptyReading,
  type Manners,
  type MetadataSource,
  type Question,
  type SourceReading,
} from './metadata-source.ts';

interface ReaderParts extends Manners {
  readonly fetcher: Fetcher;
  readonly cache: SourceCache;
  readonly clock: TimerClock;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Asks sources, each question once for all who want to know. */
export interface SourceReader {
  /** Whether this may be asked there at all. */
  canAsk(source: MetadataSource, question: Question): boolean;
  /**
   * Gives what the source says; null where it knows nothing or may not be asked.
   * @throws AppError upstream_failed, upstream_limited and what the fetcher throws, or the signal's reason
   */
  ask(source: MetadataSource, question: Question, signal: AbortSignal): Promise<SourceReading | null>;
}

const DAY_MS = 86_400_000;
/** Records are mended now and then; a week is short beside their life and long beside a burst of submissions. */
const KEEP_RECORD_MS = 7 * DAY_MS;
/** A search may have a better hit tomorrow, when the work meant is registered. */
const KEEP_SEARCH_MS = DAY_MS;
/** A source may learn of a work at any time, and somebody who has just registered one tries again soon. */
const KEEP_UNKNOWN_MS = 600_000;

/** Single records with thousands of references stay below it. */
const RECORD_BYTES = 2 * 1024 * 1024;
const SEARCH_BYTES = 4 * 1024 * 1024;
/** Waiting for the host's turn included: at arXiv, one request in three seconds, some twenty can stand in line. */
const TIMEOUT_MS = 60_000;
/** Longer than one fetch takes, yet the question is free again soon after its asker has died. */
const HOLD_MS = 70_000;
/** How long somebody waits for another's answer: for one that died, and then for another that asked. */
const LONGEST_WAIT_MS = 150_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** Database keys are bound to some 2,700 bytes; the longest DOIs and titles go by their digest. */
const LONGEST_KEY = 600;

/** Makes the reader of all metadata sources. */
export function createSourceReader(parts: ReaderParts): SourceReader {
  const join = createFlights<SourceReading>();
  return {
    canAsk: (source, question) => source.urlOf(question, parts) !== null,
    async ask(source, question, signal) {
      const url = source.urlOf(question, parts);
      if (url === null) return null;
      const key = createKey(question);
      const inquiry: Inquiry = {
        ...parts,
        metadata: source,
        question,
        url,
        known_as: { source: source.source, key },
      };
      const reading = await join(`${source.host} ${key}`, signal, (shared) => inquire(inquiry, shared));
      return isEmptyReading(reading) ? null : reading;
    },
  };
}

interface Inquiry extends ReaderParts {
  readonly metadata: MetadataSource;
  readonly question: Question;
  readonly url: string;
  readonly known_as: SourceQuestion;
}

function createKey({ scheme, value }: Question): string {
  const key = `${scheme}:${value}`;
  return key.length <= LONGEST_KEY ? key : `${scheme}#${createHash('sha256').update(value).digest('hex')}`;
}

async function inquire(inquiry: Inquiry, signal: AbortSignal): Promise<SourceReading> {
  const { cache, clock, random, known_as, metadata } = inquiry;
  const end = clock.now() + LONGEST_WAIT_MS;
  for (let pause_ms = FIRST_PAUSE_MS; ; pause_ms = Math.min(pause_ms * 2, LONGEST_PAUSE_MS)) {
    const found = await cache.ask(known_as, HOLD_MS);
    if (found.state === 'known') return read(inquiry, found.answer);
    if (found.state === 'asked') return await fetchAndKeep(inquiry, signal);
    if (clock.now() >= end) {
      const detail = `${metadata.name} has not answered others who ask the same. Try again later.`;
      throw new AppError('upstream_failed', detail, { retry: 'backoff' });
    }
    // Half of it at random, so that many who wait do not look all at once.
    await pause({ clock, delay_ms: pause_ms * (0.5 + random() / 2), signal });
  }
}

const read = ({ metadata, question }: Inquiry, { status, body }: SourceAnswer): SourceReading =>
  status === 404 ? EMPTY_READING : metadata.decode(body, question);

async function fetchAndKeep(inquiry: Inquiry, signal: AbortSignal): Promise<SourceReading> {
  const { cache, known_as, question } = inquiry;
  try {
    const answer = await fetchAnswer(inquiry, signal);
    // An answer that cannot be read is not kept.
    const reading = read(inquiry, answer);
    const keep_ms = question.scheme === 'title' ? KEEP_SEARCH_MS : KEEP_RECORD_MS;
    await cache.save(known_as, answer, isEmptyReading(reading) ? KEEP_UNKNOWN_MS : keep_ms);
    return reading;
  } catch (error) {
    // Should the release fail, the question is free again when its hold is over; the first error tells more.
    await cache.release(known_as).catch(() => undefined);
    throw explain(error, inquiry.metadata);
  }
}

async function fetchAnswer(inquiry: Inquiry, signal: AbortSignal): Promise<SourceAnswer> {
  const { fetcher, metadata, question, url } = inquiry;
  const answer = await fetcher.open({
    url,
    accept: metadata.accept,
    headers: metadata.headersOf(inquiry),
    max_bytes: question.scheme === 'title' || question.scheme === 'isbn' ? SEARCH_BYTES : RECORD_BYTES,
    timeout_ms: TIMEOUT_MS,
    signal,
  });
  try {
    if (answer.status === 404 || metadata.unknown_statuses.includes(answer.status)) {
      return { status: 404, body: '' };
    }
    if (answer.status !== 200) throw createRefusal(metadata, answer.status);
    // Postgres takes no U+0000.
    return { status: 200, body: cleanText(await readText(answer.body)) };
  } finally {
    await answer.close();
  }
}

/** To who submits a work it is no document of theirs that is too large. */
const explain = (error: unknown, { name }: MetadataSource): unknown =>
  error instanceof AppError && error.code === 'document_too_large'
    ? new AppError('upstream_failed', `${name} answered with more than can be read.`, { cause: error })
    : error;

const createRefusal = ({ name }: MetadataSource, status: number): AppError =>
  new AppError('upstream_failed', `${name} answered with the status ${status}. Try again later.`, {
    retry: 'backoff',
    meta: { status },
  });
