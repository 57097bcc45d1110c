import type { RequestListener } from 'node:http';
import type { LinkCheck } from '@roadwright/domain';
import { createMemoryCache } from '@roadwright/domain/testing';
import { createLinkChecker } from '../link/create-link-checker.ts';
import { createNameWitness } from '../link/create-name-witness.ts';
import { createTestFetcher, PUBLIC } from './create-test-fetcher.ts';
import { openServer } from './open-server.ts';

const NAMES = { 'site.example': [PUBLIC], 'other.example': [PUBLIC], 'inside.example': ['10.0.0.1'] };
const NO_SIGNAL = new AbortController().signal;
const DUE_MS = 1_000;

type Setup = NonNullable<Parameters<typeof createTestFetcher>[0]>;

/** Makes a link check for the sites that one server plays; `example.com` can be found unless the test is offline. */
export async function createTestChecker(answer: RequestListener, { names = {}, ...setup }: Setup = {}) {
  let requests = 0;
  const server = await openServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  const isPublic = (address: string) => address === PUBLIC;
  const known = { ...NAMES, ...names };
  const test = createTestFetcher({ port: server.port, names: known, isPublic, ...setup });
  const { clock, fetcher } = test;
  const cache = createMemoryCache(clock.now);
  const probes: string[] = [];
  let isOnline = true;
  const lookup = async (name: string) => {
    probes.push(name);
    if (!isOnline) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
    return [{ address: PUBLIC, family: 4 }];
  };
  const addProcess = () =>
    createLinkChecker({
      fetcher,
      cache,
      clock,
      random: () => 0.5,
      witness: createNameWitness({ lookup, clock }),
    });
  const { check } = addProcess();
  return {
    ...test,
    cache,
    check,
    /** Another process with the same cache. */
    addProcess,
    /** Names that were looked up to learn whether any can be found. */
    probes,
    connections: server.connections,
    requests: () => requests,
    goOffline: () => {
      isOnline = false;
    },
    site: (path: string, host = 'site.example') => `http://${host}:${server.port}${path}`,
    /** Checks an address that is said to be about photosynthesis. */
    look: (
      url: string,
      title = 'Photosynthesis in plants',
      signal: AbortSignal = NO_SIGNAL,
    ): Promise<LinkCheck> => check({ url, title, topic_words: ['photosynthesis', 'light reaction'] }, signal),
    /** Lets time go on until the check is done. */
    async settle<T>(checking: Promise<T>): Promise<T> {
      let isDone = false;
      void checking.finally(() => {
        isDone = true;
      });
      while (!isDone) await clock.advance(DUE_MS);
      return await checking;
    },
  };
}

/** Writes a page as sites do. */
export const writePage = (title: string, text = ''): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav>Home</nav><main>${text}</main></body></html>`;

/** A page on photosynthesis. */
export const GOOD_PAGE = writePage('Photosynthesis in plants', 'How plants turn light into sugar.');
export const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Makes a link check for sites that give one answer to everything. */
export const serveAnswer = (
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = HTML,
) => createTestChecker((_request, response) => void response.writeHead(status, headers).end(body));
