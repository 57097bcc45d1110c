import { AppError, type FetchedDocument, type Fetcher, type TimerClock } from '@roadwright/domain';
import type { NameWitness } from './create-name-witness.ts';
import { decodePage } from './decode-page.ts';
import type { LinkFacts } from './link-facts.ts';
import { readLinkPage } from './read-link-page.ts';

export interface FetchLinkParts {
  readonly fetcher: Fetcher;
  readonly clock: TimerClock;
  readonly witness: NameWitness;
}

/** What a request for an address came to. */
export interface FoundLink {
  readonly facts: LinkFacts;
  /** False where it says more about us than about the address, such as that we are offline or in too long a line. */
  readonly lasting: boolean;
}

/** Title and text stand in the first part of a page; what is longer is cut off. */
const PAGE_BYTES = 256 * 1024;
/** For everything: the line before the host's turn, redirects, the page. A reader would not wait so long either. */
const TIMEOUT_MS = 15_000;
const PAGE_TYPES = new Set(['', 'text/html', 'application/xhtml+xml']);
const NAME_FAULT = /^(?:ENOTFOUND|EAI_|ENODATA)/;
const NO_SUCH_NAME = /^(?:ENOTFOUND|ENODATA)/;

/** Asks an address for its page. @throws the signal's reason, and what no fetcher should throw */
export async function fetchLink(url: string, signal: AbortSignal, parts: FetchLinkParts): Promise<FoundLink> {
  const { fetcher, clock, witness } = parts;
  const started_at = clock.now();
  const at = () => new Date(clock.now()).toISOString();
  try {
    const document = await fetcher.open({
      url,
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
      max_bytes: Number.MAX_SAFE_INTEGER,
      timeout_ms: TIMEOUT_MS,
      // Whoever stands in line when this machine is found to be offline need not wait for the turn.
      signal: AbortSignal.any([signal, witness.whenOffline()]),
    });
    witness.noteAnswer();
    const { status, url: final_url } = document;
    return { facts: { status, final_url, ...(await seePage(document)), checked_at: at() }, lasting: true };
  } catch (error) {
    signal.throwIfAborted();
    const { lasting, ...outcome } = await explainFailure(error, clock.now() - started_at, witness);
    return { facts: { final_url: url, title: '', text: '', ...outcome, checked_at: at() }, lasting };
  }
}

/** The page of an error is not read: its status says all; nor is a file. */
async function seePage(document: FetchedDocument) {
  try {
    const { status, content_type, charset } = document;
    const isText = PAGE_TYPES.has(content_type) || content_type === 'text/plain';
    if (status < 200 || status >= 300 || !isText) return { title: '', text: '' };
    const page = decodePage(await readHead(document.body), charset);
    return readLinkPage(content_type === 'text/plain' ? page.replaceAll('<', '&lt;') : page);
  } finally {
    await document.close();
  }
}

async function readHead(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes >= PAGE_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, PAGE_BYTES);
}

type Outcome = Pick<LinkFacts, 'status' | 'failure'> & Pick<FoundLink, 'lasting'>;

/** Nothing was learnt of the address. */
const NOTHING: Outcome = { status: null, failure: 'unreachable', lasting: false };

async function explainFailure(error: unknown, waited_ms: number, witness: NameWitness): Promise<Outcome> {
  const isOurs = error instanceof AppError;
  if (isOurs && error.code === 'url_blocked') return { status: null, failure: 'blocked', lasting: true };
  if (witness.isKnownOffline()) return NOTHING;
  if (isOurs && error.code === 'upstream_limited') return explainLimit(error);
  if (!isOurs || error.code !== 'url_unreachable') throw error;
  const code = readCode(error.cause);
  if (NAME_FAULT.test(code)) return await explainMissingName(code, witness);
  const failure = waited_ms >= TIMEOUT_MS ? 'timeout' : 'unreachable';
  return { status: null, failure, lasting: true };
}

async function explainMissingName(code: string, witness: NameWitness): Promise<Outcome> {
  if (!(await witness.isOnline())) return NOTHING;
  const failure = NO_SUCH_NAME.test(code) ? 'no_such_host' : 'unreachable';
  return { status: null, failure, lasting: true };
}

/** A host that has refused has said so by a status; without one it was our own line that was too long. */
function explainLimit({ meta: { status } }: AppError): Outcome {
  if (typeof status === 'number') return { status, lasting: true };
  return { status: null, failure: 'timeout', lasting: false };
}

const readCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';
