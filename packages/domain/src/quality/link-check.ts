import { z } from 'zod';

/**
 * `ok`: its page is there and about what was promised. `dead`: there is nothing to be had. `unverified`: nobody knows.
 * `blocked`: our own guard does not go there.
 */
export const LINK_STATES = ['ok', 'dead', 'unverified', 'blocked'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What was found at an address, and when. */
export const linkCheckSchema = z
  .object({
    url: z.string().describe('as it stands in the list'),
    state: z.enum(LINK_STATES),
    reason: z.string(),
    checked_at: z.string().describe('RFC 3339, UTC'),
  })
  .readonly();
export type LinkCheck = z.infer<typeof linkCheckSchema>;
