import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Reads from where a request comes: the socket's address, or what the outermost of so many trusted proxies saw.
 * Of an IPv6 address the first 64 bits, all of which one customer has (RFC 6177).
 */
export function readAddress(c: Context, trusted_proxies: number): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const seen = c.req.header('x-forwarded-for')?.split(',').at(-trusted_proxies)?.trim() ?? '';
  const address = trusted_proxies > 0 && isIP(seen) !== 0 ? seen : (incoming?.socket.remoteAddress ?? '');
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(plain) === 6 ? `${cutNetwork(plain)}::/64` : plain;
}

function cutNetwork(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
