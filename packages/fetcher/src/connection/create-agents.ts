import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';

const CONNECT_MS = 5000;
const MOST_HEADER_BYTES = 32_768;

/** Two sets of connections that never mix: those that only lead outside, and those to what the operator has named. */
export function createAgents(lookup: LookupFunction): { readonly guarded: Agent; readonly trusted: Agent } {
  // The whole request has one deadline on our clock; HTTP/2 would put many requests on one connection of a host.
  const options = { headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: MOST_HEADER_BYTES, allowH2: false };
  return {
    guarded: new Agent({ ...options, connect: { timeout: CONNECT_MS, lookup } }),
    trusted: new Agent({ ...options, connect: { timeout: CONNECT_MS } }),
  };
}
