import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Api } from '../api-deps.ts';

/**
 * Wraps the application for upgrade requests, which the adaptor would refuse without the problem's body.
 * A refused socket is closed here, which the adaptor takes as done.
 */
export const completeUpgrade =
  (fetch: Api['fetch']) =>
  async (request: Request, env: unknown): Promise<Response> => {
    const { incoming } = env as HttpBindings;
    const response = await fetch(request, env);
    if (response.status >= 400) await refuseUpgrade(incoming.socket, response);
    return response;
  };

/** Answers on a socket that was to become a WebSocket, and closes it. */
export async function refuseUpgrade(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.clone().arrayBuffer());
  const head = [`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`, 'Connection: close'];
  for (const [name, value] of response.headers) head.push(`${name}: ${value}`);
  head.push(`Content-Length: ${body.byteLength}`, '', '');
  await new Promise<void>((resolve) => {
    socket.once('error', () => resolve());
    socket.end(Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), body]), resolve);
  });
  socket.destroy();
}
