import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError, isStoreFault, type LiteratureTask, MAX_PDF_BYTES } from '@roadwright/domain';
import { type PageReading, readPage } from '../page/read-page.ts';
import { hasPdfMark, PDF_HEAD_BYTES } from '../pdf/has-pdf-mark.ts';
import type { LaneParts } from './lane-run.ts';
import { makePaperFolder } from './make-paper-folder.ts';
import { type Paper, readPaper } from './read-paper.ts';

/** What stands at an address. */
type Fetched =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'page'; readonly page: PageReading };

/** The files of one claim, each read once. */
export interface PaperShelf {
  /** Reads the uploaded file. @throws AppError blob_not_found, pdf_invalid, pdf_encrypted, pdf_too_large */
  readUpload(sha256: string): Promise<Paper>;
  /** Reads what stands at an address. @throws AppError url_blocked, url_unreachable, pdf_missing, pdf_… */
  fetch(url: string): Promise<Fetched>;
  /** Remembers the file that turned out to be the work's. */
  keep(paper: Paper): void;
  kept(): Paper | null;
  /** Deletes every file. */
  clear(): Promise<void>;
}

interface ShelfOptions extends Pick<LaneParts, 'works' | 'fetcher' | 'pdfs' | 'grobid' | 'clock'> {
  readonly task: LiteratureTask;
  readonly signal: AbortSignal;
  readonly temporary_dir: string;
  readonly deadline_ms: number;
}

/** Metadata stands in a page's head. */
const LARGEST_PAGE = 2_000_000;
/** A stranger's server that answers slower keeps others from this place: 50 MB come in time at 10 Mbit/s. */
const DOWNLOAD_TIMEOUT_MS = 45_000;

/** Makes an empty shelf; its folder is made with the first file. */
export function createPaperShelf(options: ShelfOptions): PaperShelf {
  const { works, fetcher, signal, clock } = options;
  const papers = new Map<string, Promise<Paper>>();
  let folder: Promise<string> | null = null;
  let files = 0;
  let work: Paper | null = null;

  async function store(bytes: AsyncIterable<Uint8Array>): Promise<{ path: string; sha256: string }> {
    folder ??= makePaperFolder({ ...options, now_ms: clock.now() });
    files += 1;
    const path = join(await folder, `${files}.pdf`);
    const hash = createHash('sha256');
    await pipeline(bytes, countInto(hash), createWriteStream(path, { mode: 0o600 }), { signal });
    return { path, sha256: hash.digest('hex') };
  }

  async function read(bytes: AsyncIterable<Uint8Array>, url: string | null): Promise<Paper> {
    return await readPaper({ ...options, ...(await store(bytes)), url });
  }

  async function fetch(url: string): Promise<Fetched> {
    const document = await fetcher.open({
      url,
      accept: 'application/pdf,text/html;q=0.8,application/xhtml+xml;q=0.8,*/*;q=0.1',
      max_bytes: MAX_PDF_BYTES,
      timeout_ms: DOWNLOAD_TIMEOUT_MS,
      signal,
    });
    try {
      if (document.status !== 200) throw createAnswerFault(url, document.status);
      const { head, whole } = await peek(document.body);
      if (hasPdfMark(head)) return { kind: 'paper', paper: await read(whole, document.url) };
      if (!/html|xml/.test(document.content_type)) throw createMissing(url);
      return { kind: 'page', page: readPage(await readText(whole), document.url) };
    } finally {
      await document.close();
    }
  }

  return {
    readUpload(sha256) {
      const known = papers.get(sha256) ?? read(works.readBlob(sha256), null);
      papers.set(sha256, known);
      return known;
    },
    fetch,
    keep: (paper) => {
      work = paper;
    },
    kept: () => work,
    async clear() {
      const made = await folder?.catch(() => null);
      if (made != null) await rm(made, { recursive: true, force: true });
    },
  };
}

const countInto = (hash: ReturnType<typeof createHash>) =>
  async function* (source: AsyncIterable<Uint8Array>) {
    for await (const bytes of source) {
      hash.update(bytes);
      yield bytes;
    }
  };

/** Looks at the first bytes and gives them back with the rest. */
async function peek(body: AsyncIterable<Uint8Array>) {
  const reader = body[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < PDF_HEAD_BYTES) {
    const { done, value } = await reader.next();
    if (done) break;
    first.push(value);
    size += value.byteLength;
  }
  const whole = (async function* () {
    yield* first;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  })();
  return { head: Buffer.concat(first), whole };
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= LARGEST_PAGE) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

const createAnswerFault = (url: string, status: number) =>
  new AppError('url_unreachable', `${new URL(url).host} answered with ${status}.`, {
    retry: status >= 500 ? 'backoff' : 'never',
  });

const createMissing = (url: string) =>
  new AppError(
    'pdf_missing',
    `What ${new URL(url).host} gives is neither a PDF nor a page. Download the PDF yourself and upload it.`,
  );

/** Whether an error says that a file cannot be had or read, which does not end the claim. */
export const isPaperFault = (error: unknown, signal: AbortSignal): error is AppError =>
  error instanceof AppError && !signal.aborted && !isStoreFault(error) && error.code !== 'internal_error';
