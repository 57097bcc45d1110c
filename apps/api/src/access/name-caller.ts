import type { Context } from 'hono';
import type { ApiEnv, ApiSettings } from '../api-deps.ts';
import { readAddress } from './read-address.ts';

/** Names who is counted: the key, or the address without one; null on loopback with AUTH=off, where nobody is. */
export function nameCaller(c: Context<ApiEnv>, settings: ApiSettings): string | null {
  const { key_id } = c.get('caller');
  if (key_id !== null) return `key ${key_id}`;
  return settings.auth === 'off' && settings.loopback_only
    ? null
    : `address ${readAddress(c, settings.trusted_proxies)}`;
}
