import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOSTS, readKind } from './page-kinds.ts';

/** Sites on this machine that play those of the outside. */
export interface Sites {
  readonly port: number;
  /** The resolver that knows their names, and no other but that of a witness. */
  lookup(name: string): Promise<{ readonly address: string; readonly family: number }[]>;
  readonly requests: number;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const KNOWN = new Set(['example.com', ...HOSTS.flatMap((host) => [`${host}.org`, `${host}-shop.org`])]);

/** Starts the sites; what an address gives stands in the address. */
export async function startSites(): Promise<Sites> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async lookup(name) {
      if (!KNOWN.has(name)) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      return [{ address: LOOPBACK, family: 4 }];
    },
    get requests() {
      return requests;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Page {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const page = findPage(url);
  if (page === null) {
    response.writeHead(302, { location: '/' }).end();
    return;
  }
  const { status, title, text } = page;
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html><head><title>${title}</title></head><body><main>${text}</main></body></html>`);
}

/** null for what leads to the front page. */
function findPage(path: string): Page | null {
  if (path === '/') return { status: 200, title: 'Welcome', text: 'News, opening hours and the way to us.' };
  const { pathname, href } = new URL(path, 'http://site');
  const topic = decodeURIComponent(pathname.split('/').at(-1) ?? '').replaceAll('_', ' ');
  switch (readKind(href)) {
    case 'sound':
      return { status: 200, title: topic, text: `${topic}: what is known about it, and how.` };
    case 'gone':
      return { status: 410, title: 'Gone', text: 'It was taken down.' };
    case 'soft_404':
      return { status: 200, title: 'Page not found', text: 'The page you are looking for does not exist.' };
    case 'parked':
      return { status: 200, title: 'This domain is for sale', text: 'Buy this domain today.' };
    case 'sent_home':
      return null;
    default:
      return { status: 404, title: 'Not found', text: 'Nothing is here.' };
  }
}
