import { AppError, type FetchedDocument, type FetchRequest } from '@roadwright/domain';
import { createManualClock, createMemoryCache } from '@roadwright/domain/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSourceReader } from './create-source-reader.ts';
import { crossref } from './crossref.ts';
import { openalex } from './openalex.ts';
import { pubmed } from './pubmed.ts';
import { s2 } from './s2.ts';
import { createSourcePaces, SOURCE_HOSTS } from './source-paces.ts';
import { CROSSREF_WORK } from './testing/crossref-answers.ts';
import { unpaywall } from './unpaywall.ts';

const QUESTION = { scheme: 'doi', value: '10.5555/jcp.2011.14.211' } as const;
const { signal } = new AbortController();

type Reply = { status?: number; body?: string } | Error;

/** A fetcher that gives the replies in turn, the last one for ever, once it is let go. */
function scriptFetcher(...replies: Reply[]) {
  const requests: FetchRequest[] = [];
  const gates: (() => void)[] = [];
  const script = {
    requests,
    held: false,
    letGo: () => {
      script.held = false;
      for (const gate of gates.splice(0)) gate();
    },
    async open(request: FetchRequest): Promise<FetchedDocument> {
      requests.push(request);
      const reply = replies[Math.min(requests.length, replies.length) - 1];
      if (script.held) {
        await new Promise<void>((resolve, reject) => {
          gates.push(resolve);
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
        });
      }
      if (reply instanceof Error) throw reply;
      const { status = 200, body = JSON.stringify(CROSSREF_WORK) } = reply ?? {};
      return {
        status,
        url: request.url,
        content_type: '',
        charset: '',
        body: (async function* () {
          yield new TextEncoder().encode(body);
        })(),
        close: async () => undefined,
      };
    },
  };
  return script;
}

let clock = createManualClock();
let cache = createMemoryCache(() => clock.now());
beforeEach(() => {
  clock = createManualClock();
  cache = createMemoryCache(() => clock.now());
});

const createReader = (fetcher: ReturnType<typeof scriptFetcher>, manners = {}) =>
  createSourceReader({ fetcher, cache, clock, random: () => 0.5, ...manners });

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is asked', () => {
  test('a contact is told where it is wanted, a key only to its own source', async () => {
    const fetcher = scriptFetcher({ status: 404 });
    const reader = createReader(fetcher, {
      contact: 'library@example.org',
      keys: { openalex: 'oa key', s2: 's2-key' },
    });
    for (const source of [crossref, pubmed, openalex, s2, unpaywall]) {
      await reader.ask(source, source === pubmed ? { scheme: 'pmid', value: '1' } : QUESTION, signal);
    }
    const urls = fetcher.requests.map(({ url }) => url);
    expect(urls[0]).toBe(
      'https://api.crossref.org/works/10.5555/jcp.2011.14.211?mailto=library%40example.org',
    );
    expect(urls[1]).toContain('id=1&retmode=xml&tool=roadwright&email=library%40example.org');
    expect(urls[2]).toContain('/works/doi:10.5555/jcp.2011.14.211?select=');
    expect(urls[2]).toContain('&api_key=oa+key');
    expect(urls[4]).toBe('https://api.unpaywall.org/v2/10.5555/jcp.2011.14.211?email=library%40example.org');
    expect(fetcher.requests.map(({ headers }) => headers)).toEqual([
      {},
      {},
      {},
      { 'x-api-key': 's2-key' },
      {},
    ]);
  });

  test('Unpaywall is not asked without a contact, nobody for what they do not know', async () => {
    const fetcher = scriptFetcher();
    const reader = createReader(fetcher);
    expect(reader.canAsk(unpaywall, QUESTION)).toBe(false);
    expect(await reader.ask(unpaywall, QUESTION, signal)).toBeNull();
    expect(await reader.ask(pubmed, QUESTION, signal)).toBeNull();
    expect(fetcher.requests).toEqual([]);
  });

  test('a DOI of any signs stays within the path', async () => {
    const fetcher = scriptFetcher({ status: 404 });
    const reader = createReader(fetcher);
    for (const value of ['10.1002/(sici)1#2<3>4?5', '10.5555/../../secret', '10.5555/a b&c=d']) {
      await reader.ask(crossref, { scheme: 'doi', value }, signal);
    }
    const asked = fetcher.requests.map(({ url }) => new URL(url));
    expect(asked.map(({ pathname }) => pathname)).toEqual([
      '/works/10.1002/(sici)1%232%3C3%3E4%3F5',
      '/works/10.5555%2F..%2F..%2Fsecret',
      '/works/10.5555/a%20b%26c%3Dd',
    ]);
    expect(asked.map(({ search, hash }) => search + hash)).toEqual(['', '', '']);
  });

  test('searches may be larger than records, and the longest question has a short key', async () => {
    const fetcher = scriptFetcher({ body: '{"message":{"items":[]}}' });
    const reader = createReader(fetcher);
    await reader.ask(crossref, { scheme: 'title', value: 'slow reading' }, signal);
    await reader.ask(crossref, { scheme: 'doi', value: `10.5555/${'x'.repeat(2_000)}` }, signal);
    expect(fetcher.requests.map(({ max_bytes }) => max_bytes)).toEqual([4_194_304, 2_097_152]);
    expect(cache.keys().map((key) => key.length < 700)).toEqual([true, true]);
  });
});

describe('what is kept', () => {
  test('a record is asked for once in a week', async () => {
    const fetcher = scriptFetcher({});
    const reader = createReader(fetcher);
    expect((await reader.ask(crossref, QUESTION, signal))?.records).toHaveLength(1);
    await clock.advance(7 * 86_400_000 - 1);
    expect((await createReader(fetcher).ask(crossref, QUESTION, signal))?.records).toHaveLength(1);
    expect(fetcher.requests).toHaveLength(1);
    await clock.advance(1);
    await reader.ask(crossref, QUESTION, signal);
    expect(fetcher.requests).toHaveLength(2);
  });

  test.each([
    ['a 404', { status: 404 }],
    ['a search without hits', { body: '{"message":{"items":[]}}' }],
  ])('%s is asked again after ten minutes', async (_name, reply) => {
    const fetcher = scriptFetcher(reply);
    const reader = createReader(fetcher);
    const question = { scheme: 'title', value: 'slow reading' } as const;
    expect(await reader.ask(crossref, question, signal)).toBeNull();
    await clock.advance(599_999);
    expect(await reader.ask(crossref, question, signal)).toBeNull();
    expect(fetcher.requests).toHaveLength(1);
    await clock.advance(1);
    await reader.ask(crossref, question, signal);
    expect(fetcher.requests).toHaveLength(2);
  });

  test.each<[string, Reply, string]>([
    ['a busy host', new AppError('upstream_limited', 'x', { retry: 'backoff' }), 'upstream_limited'],
    ['a 500', { status: 500 }, 'upstream_failed'],
    ['a 403', { status: 403, body: 'blocked' }, 'upstream_failed'],
    ['a web page', { body: '<html>Please wait</html>' }, 'upstream_failed'],
    ['no connection', new AppError('url_unreachable', 'x', { retry: 'backoff' }), 'url_unreachable'],
    ['a body past the limit', new AppError('document_too_large', 'x'), 'upstream_failed'],
  ])('%s is not kept, and the next one may ask at once', async (_name, reply, code) => {
    const fetcher = scriptFetcher(reply, {});
    const reader = createReader(fetcher);
    await expect(reader.ask(crossref, QUESTION, signal)).rejects.toMatchObject({ code });
    expect(cache.keys()).toEqual([]);
    expect((await reader.ask(crossref, QUESTION, signal))?.records).toHaveLength(1);
  });

  test('an error never tells an address with its key', async () => {
    const reader = createReader(scriptFetcher({ status: 401 }), { keys: { openalex: 'secret' } });
    const error = await reader.ask(openalex, QUESTION, signal).catch((caught: AppError) => caught);
    expect(JSON.stringify([error, String(error)])).not.toContain('secret');
  });
});

describe('many who want to know', () => {
  test('of one process share one request', async () => {
    const fetcher = scriptFetcher({});
    fetcher.held = true;
    const reader = createReader(fetcher);
    const asked = Array.from({ length: 50 }, () => reader.ask(crossref, QUESTION, signal));
    await turn();
    fetcher.letGo();
    const readings = await Promise.all(asked);
    expect(readings.every((reading) => reading?.records.length === 1)).toBe(true);
    expect(fetcher.requests).toHaveLength(1);
  });

  test('one who leaves does not take the answer from the others; the last one calls the request off', async () => {
    const fetcher = scriptFetcher({});
    fetcher.held = true;
    const reader = createReader(fetcher);
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map((one) => reader.ask(crossref, QUESTION, one.signal));
    await turn();
    first.abort(new Error('left'));
    await expect(asked[0]).rejects.toThrow('left');
    expect(fetcher.requests[0]?.signal.aborted).toBe(false);
    second.abort(new Error('left too'));
    await expect(asked[1]).rejects.toThrow('left too');
    expect(fetcher.requests[0]?.signal.aborted).toBe(true);
    fetcher.held = false;
    await turn();
    expect((await reader.ask(crossref, QUESTION, signal))?.records).toHaveLength(1);
  });

  test('of another process wait for its answer', async () => {
    const fetcher = scriptFetcher({});
    await cache.ask({ source: 'crossref', key: `doi:${QUESTION.value}` }, 60_000);
    const asked = createReader(fetcher).ask(crossref, QUESTION, signal);
    for (let at = 0; at < 6; at += 1) {
      await turn();
      expect(clock.pending).toHaveLength(1);
      await clock.advance(2_000);
    }
    await cache.save(
      { source: 'crossref', key: `doi:${QUESTION.value}` },
      { status: 200, body: JSON.stringify(CROSSREF_WORK) },
      60_000,
    );
    await turn();
    await clock.advance(2_000);
    expect((await asked)?.records).toHaveLength(1);
    expect(fetcher.requests).toEqual([]);
  });

  test('ask for themselves when that other one has died, and give up when all do', async () => {
    const fetcher = scriptFetcher({});
    const key = { source: 'crossref', key: `doi:${QUESTION.value}` } as const;
    await cache.ask(key, 45_000);
    const asked = createReader(fetcher).ask(crossref, QUESTION, signal);
    await clock.advance(50_000);
    expect((await asked)?.records).toHaveLength(1);
    await cache.release(key);
    await cache.ask(key, 10_000_000);
    const hopeless = expect(createReader(fetcher).ask(crossref, QUESTION, signal)).rejects.toMatchObject({
      code: 'upstream_failed',
      retry: 'backoff',
    });
    await clock.advance(160_000);
    await hopeless;
  });

  test('who waits leaves with the reason of the one who called it off', async () => {
    await cache.ask({ source: 'crossref', key: `doi:${QUESTION.value}` }, 60_000);
    const stop = new AbortController();
    const asked = createReader(scriptFetcher({})).ask(crossref, QUESTION, stop.signal);
    await turn();
    stop.abort(new Error('cancelled'));
    await expect(asked).rejects.toThrow('cancelled');
    await turn();
    expect(clock.pending).toEqual([]);
  });
});

test('every source has a pace on a host of its own, and a contact is worth more requests', () => {
  expect(new Set(SOURCE_HOSTS).size).toBe(SOURCE_HOSTS.length);
  const [shy, polite] = [createSourcePaces({}), createSourcePaces({ contact: 'library@example.org' })];
  expect(Object.keys(polite)).toEqual(SOURCE_HOSTS);
  const perSecond = (pace = { connections: 0, interval_ms: 1 }) =>
    (pace.connections * 1000) / pace.interval_ms;
  expect(perSecond(shy['api.crossref.org'])).toBeLessThanOrEqual(5);
  expect(perSecond(polite['api.crossref.org'])).toBeLessThanOrEqual(10);
  expect(polite['api.crossref.org']?.connections).toBe(3);
  expect(polite['export.arxiv.org']).toEqual({ connections: 1, interval_ms: 3_000 });
  expect(perSecond(polite['eutils.ncbi.nlm.nih.gov'])).toBeLessThanOrEqual(3);
  expect(perSecond(polite['api.semanticscholar.org'])).toBeLessThanOrEqual(1);
});
