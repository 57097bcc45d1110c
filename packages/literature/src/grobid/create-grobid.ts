import { text as readText } from 'node:stream/consumers';
import {
  AppError,
  type FetchedDocument,
  type Fetcher,
  pause,
  type ResolvedReference,
  type SourceRecord,
  type TimerClock,
} from '@roadwright/domain';
import { createFormBody } from './form-body.ts';
import { readTei } from './read-tei.ts';

/** A file on this machine. */
export interface GrobidFile {
  readonly path: string;
  /** The digest of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A paper as GROBID reads it. */
export interface GrobidReading {
  /** Null when it has found no title. */
  readonly record: SourceRecord | null;
  readonly references: readonly ResolvedReference[];
  /** The body without head and references, paragraphs apart by an empty line. */
  readonly text: string;
}

/** Reads the structure of papers by a service that the operator runs. */
export interface Grobid {
  /** @throws AppError upstream_limited, upstream_failed and what the fetcher throws, or the signal's reason */
  read(file: GrobidFile, signal: AbortSignal): Promise<GrobidReading>;
}

interface GrobidOptions {
  readonly fetcher: Fetcher;
  readonly clock: TimerClock;
  /** Where the service listens, such as `http://grobid:8070`. */
  readonly url: string;
  /** For one paper; the service itself gives up after some 120 s. */
  readonly timeout_ms?: number;
}

const TIMEOUT_MS = 150_000;
/** A paper of 500 pages gives some 5 MB of TEI. */
const MAX_BYTES = 32_000_000;
/** Its manual advises a client to wait that long when all places are taken. */
const BUSY_WAITS_MS = [2_000, 4_000, 8_000];
const OK = 200;
const NO_CONTENT = 204;
const NOTHING: GrobidReading = { record: null, references: [], text: '' };

/** Makes the client of a GROBID service. */
export function createGrobid({ fetcher, clock, url, timeout_ms = TIMEOUT_MS }: GrobidOptions): Grobid {
  const address = `${url.replace(/\/+$/, '')}/api/processFulltextDocument`;

  const ask = async (file: GrobidFile, signal: AbortSignal): Promise<GrobidReading> => {
    const document = await fetcher.open({
      url: address,
      accept: 'application/xml',
      // We ask the registries ourselves, at the pace that all our processes share.
      body: createFormBody(file, {
        consolidateHeader: '0',
        consolidateCitations: '0',
        includeRawCitations: '1',
      }),
      trusted: true,
      max_bytes: MAX_BYTES,
      timeout_ms,
      signal,
    });
    try {
      return await readAnswer(document, file.sha256);
    } finally {
      await document.close();
    }
  };

  return {
    async read(file, signal) {
      for (const wait_ms of [...BUSY_WAITS_MS, null]) {
        const reading = await ask(file, signal).catch(passBusy);
        if (reading !== null) return reading;
        if (wait_ms !== null) await pause({ clock, delay_ms: wait_ms, signal });
      }
      throw new AppError(
        'upstream_limited',
        'GROBID has no place free. Try again later, or run more of it.',
        { retry: 'backoff' },
      );
    },
  };
}

async function readAnswer(document: FetchedDocument, sha256: string): Promise<GrobidReading> {
  if (document.status === NO_CONTENT) return NOTHING;
  if (document.status !== OK) {
    const detail = `GROBID answered with ${document.status}. Check that GROBID_URL leads to it and read its log.`;
    throw new AppError('upstream_failed', detail, { retry: 'backoff' });
  }
  return readTei(await readText(document.body), sha256);
}

/** Null while all places are taken. */
function passBusy(error: unknown): null {
  if (error instanceof AppError && error.code === 'upstream_limited') return null;
  throw error;
}
