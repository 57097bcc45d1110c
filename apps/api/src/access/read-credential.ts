import type { Context } from 'hono';
import { SOCKET_PATH } from '../routes/events/socket.ts';

/** By what a caller wants to be known. */
interface Credential {
  readonly kind: 'key' | 'ticket';
  readonly text: string;
}

const BEARER = /^bearer +(\S+) *$/i;

/**
 * Reads the key of a request, or the ticket of a WebSocket; null where there is neither. An Authorization of another
 * scheme is a proxy's, which may stand in front with a password of its own.
 */
export function readCredential(c: Context): Credential | null {
  const key = BEARER.exec(c.req.header('authorization') ?? '')?.[1] ?? c.req.header('x-api-key');
  if (key !== undefined) return { kind: 'key', text: key };
  const ticket = c.req.path.startsWith(SOCKET_PATH) ? c.req.query('ticket') : undefined;
  return ticket === undefined ? null : { kind: 'ticket', text: ticket };
}

const KEY_IN_ADDRESS = /[=&?]rw_[\w-]{20}/;

/** Whether an address carries a key, as it must not: addresses are kept by logs, histories and proxies. */
export const hasKeyInAddress = (c: Context): boolean => KEY_IN_ADDRESS.test(new URL(c.req.url).search);
