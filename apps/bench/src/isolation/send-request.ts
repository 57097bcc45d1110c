import { type Agent, request as startRequest } from 'node:http';
import type { MixedRequest } from './mix.ts';

interface Sender {
  readonly agent: Agent;
  readonly base_url: string;
}

/** No answer may take longer. */
const PATIENCE_MS = 10_000;

/** Sends a request and reads its whole answer; resolves with what is wrong with it, undefined when nothing is. */
export function sendRequest(
  { agent, base_url }: Sender,
  { method, path, body, status }: Omit<MixedRequest, 'route'>,
): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const request = startRequest(`${base_url}${path}`, { method, headers, agent, timeout: PATIENCE_MS });
  request.on('response', (response) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
    });
    response.on('end', () => {
      const right = response.statusCode === status && bytes > 0;
      resolve(right ? undefined : `${method} ${path}: status ${response.statusCode}, ${bytes} bytes`);
    });
    response.on('error', (error) => resolve(`${method} ${path}: ${error.message}`));
  });
  request.on('timeout', () => request.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)));
  request.on('error', (error) => resolve(`${method} ${path}: ${error.message}`));
  request.end(body);
  return promise;
}
