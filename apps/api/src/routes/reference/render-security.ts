import { decideNeed } from '../../access/decide-need.ts';
import { SOCKET_PATH } from '../events/socket.ts';
import type { JsonSchema } from './render-schema.ts';

/** The ways in which a caller makes itself known, for OpenAPI. */
export const SECURITY_SCHEMES: Readonly<Record<string, JsonSchema>> = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of `roadwright keys create`. Not asked for with AUTH=off.',
  },
  key_header: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'The same key, where a proxy has use for Authorization.',
  },
  ticket: {
    type: 'apiKey',
    in: 'query',
    name: 'ticket',
    description: 'From `POST /tickets`; opens one WebSocket.',
  },
};

/** Renders what an operation asks for: the scope stands as the role that OpenAPI 3.1 has for it. */
export function renderSecurity(method: string, path: string): readonly JsonSchema[] {
  const need = decideNeed(method.toUpperCase(), path);
  if (need === 'nothing') return [];
  const roles = need === 'key' ? [] : [need];
  const schemes = path.startsWith(SOCKET_PATH) ? ['key', 'key_header', 'ticket'] : ['key', 'key_header'];
  return schemes.map((scheme) => ({ [scheme]: roles }));
}
