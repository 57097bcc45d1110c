import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UPSTREAM_HOSTS } from './answer-upstream.ts';
import type { UpstreamWork } from './upstream-work.ts';

/** What a host answers instead of its own answers. */
interface UpstreamFault {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that stands for all metadata sources and for what their addresses lead to. */
export interface Upstream {
  /** Where `https://HOST/path` is answered: under this address, followed by `/HOST/path`. */
  readonly url: string;
  /** The addresses that were asked for, in order, as their hosts would see them. */
  readonly requests: readonly string[];
  countRequests(host: string): number;
  /** Puts a host out of order until it is given null. */
  setFault(host: string, fault: UpstreamFault | null): void;
  /** Serves a file under an address, such as a PDF. */
  serveFile(url: string, file: { readonly content_type: string; readonly bytes: Uint8Array }): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine that knows the given works in the shapes of all metadata sources. */
export async function startUpstream(works: readonly UpstreamWork[]): Promise<Upstream> {
  const requests: string[] = [];
  const faults = new Map<string, UpstreamFault>();
  const files = new Map<string, { readonly content_type: string; readonly bytes: Uint8Array }>();
  const server = createServer((request, response) => {
    const asked = readAddress(request);
    requests.push(asked.href);
    const fault = faults.get(asked.host);
    const file = files.get(asked.href);
    if (fault !== undefined)
      send(response, fault.status, { body: fault.body ?? '', headers: fault.headers ?? {} });
    else if (file !== undefined) {
      send(response, 200, { body: file.bytes, headers: { 'content-type': file.content_type } });
    } else answer(response, asked, works);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    countRequests: (host) => requests.filter((url) => new URL(url).host === host).length,
    setFault: (host, fault) => (fault === null ? void faults.delete(host) : void faults.set(host, fault)),
    serveFile: (url, file) => void files.set(new URL(url).href, file),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

const readAddress = (request: IncomingMessage): URL => new URL(`https:/${request.url ?? '/'}`);

function answer(response: ServerResponse, asked: URL, works: readonly UpstreamWork[]): void {
  const host = UPSTREAM_HOSTS[asked.host];
  const body = host?.(decodeURIComponent(asked.pathname), asked.searchParams, works) ?? null;
  if (body === null)
    send(response, 404, { body: 'Resource not found.', headers: { 'content-type': 'text/plain' } });
  else if (typeof body === 'string')
    send(response, 200, { body, headers: { 'content-type': 'application/xml' } });
  else send(response, 200, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

interface Reply {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

function send(response: ServerResponse, status: number, { body, headers }: Reply): void {
  response.writeHead(status, headers);
  response.end(body);
}
