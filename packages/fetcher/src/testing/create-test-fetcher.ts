import type { FetchedDocument, Fetcher, FetchRequest } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { createFetcher, type FetcherOptions } from '../create-fetcher.ts';
import { createMemoryBuckets } from './create-memory-buckets.ts';

/** Answers of a resolver by host name; hosts that are not in it do not exist. */
type Names = Readonly<Record<string, readonly string[]>>;

interface Setup extends Partial<FetcherOptions> {
  readonly names?: Names;
  /** Where the "public" servers of the test listen, beside 80 and 443. */
  readonly port?: number;
}

interface TestFetcher {
  readonly fetcher: Fetcher;
  /** Opens with an accept of anything, a megabyte and a minute, unless told otherwise. */
  open(url: string, request?: Partial<FetchRequest>): Promise<FetchedDocument>;
  readonly clock: ReturnType<typeof createManualClock>;
  readonly buckets: ReturnType<typeof createMemoryBuckets>;
  /** Names that the resolver was asked for. */
  readonly asked: readonly string[];
}

/** The one address that counts as public where a test needs a server. */
export const PUBLIC = '127.0.0.1';

/** Makes a fetcher whose time stands still and whose resolver knows what the test says. */
export function createTestFetcher({ names = {}, port = 443, ...options }: Setup = {}): TestFetcher {
  const clock = createManualClock(1_000_000);
  const buckets = createMemoryBuckets(clock);
  const asked: string[] = [];
  const fetcher = createFetcher({
    buckets,
    clock,
    paces: {},
    default_pace: { connections: 2, interval_ms: 0 },
    random: () => 0.5,
    user_agent: 'roadwright-test',
    ports: [80, 443, port],
    lookup: async (hostname) => {
      asked.push(hostname);
      const addresses = names[hostname];
      if (addresses === undefined) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    ...options,
  });
  const open: TestFetcher['open'] = (url, request = {}) =>
    fetcher.open({
      url,
      accept: '*/*',
      max_bytes: 1_000_000,
      timeout_ms: 60_000,
      signal: new AbortController().signal,
      ...request,
    });
  return { fetcher, open, clock, buckets, asked };
}

/** Reads a document to its end. */
export async function readText({ body }: FetchedDocument): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
