import { createHash } from 'node:crypto';
import type { TransportRequest } from '../transport/transport.ts';

/** Raised whenever what is kept under a key changes its shape or its meaning; older entries are then never found. */
const KEY_VERSION = 1;

/**
 * Gives the SHA-256, in hex, of everything that shapes an answer: equal for equal questions, whatever the order of their
 * fields. The version of a prompt is part of its text.
 */
export function createRequestKey(address: string, request: TransportRequest): string {
  const { model, messages, format, max_output_tokens } = request;
  const asked = { version: KEY_VERSION, address, model, messages, format, max_output_tokens };
  return createHash('sha256').update(renderCanonicalJson(asked)).digest('hex');
}

const renderCanonicalJson = (value: unknown): string => JSON.stringify(value, (_, item) => sortFields(item));

function sortFields(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
