import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The header by which a request can be sent again without being done again. */
export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'a key has 1 to 200 visible ASCII characters')
    .optional()
    .describe('the same key and body give the same task for 24 h'),
});

/** What a store needs to know a request again. */
interface Idempotency {
  readonly key: string;
  readonly body_sha256: string;
}

/**
 * Ties a key to what was sent with it; an empty object without a key.
 * Of the decoded request, so that blanks and spelled-out defaults make no other request of it.
 */
export const readIdempotency = (
  key: string | undefined,
  request: unknown,
): { readonly idempotency?: Idempotency } =>
  key === undefined ? {} : { idempotency: { key, body_sha256: digest(request) } };

const digest = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');
