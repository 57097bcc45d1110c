import { Agent, request } from 'undici';

/** One request, ready for the wire. */
export interface WireRequestInit {
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal: AbortSignal;
}

/** An answer whose body is still coming. */
interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends one request; rejects when there is no answer at all. Aborting the signal closes the connection at any time. */
export type SendRequest = (url: string, init: WireRequestInit) => Promise<WireResponse>;

const CONNECT_MS = 10_000;

/**
 * The connections of the process. Only connecting has a limit here: how long a model may think is the client's matter,
 * and the five minutes after which the built-in fetch gives up are too short for a server of one machine.
 */
const agent = new Agent({
  connect: { timeout: CONNECT_MS },
  headersTimeout: 0,
  bodyTimeout: 0,
  // A call keeps its connection for a minute; hundreds on one would wait for each other's lost packets.
  allowH2: false,
});

/** Sends over HTTP/1.1, at half the memory of a fetch: 2,000 calls may be open at once. Redirects are not followed. */
export const sendRequest: SendRequest = async (url, { method, headers, body = null, signal }) => {
  const answer = await request(url, { method, headers, body, signal, dispatcher: agent });
  return { status: answer.statusCode, headers: joinHeaders(answer.headers), body: answer.body };
};

const joinHeaders = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
