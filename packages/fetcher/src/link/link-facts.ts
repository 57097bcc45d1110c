import type { LinkState } from '@roadwright/domain';
import { z } from 'zod';

/** What an address gave, kept for all who list it; what that means is judged anew for each of them. */
const linkFactsSchema = z.object({
  status: z.int().nullable(),
  final_url: z.string(),
  failure: z.enum(['blocked', 'no_such_host', 'timeout', 'unreachable']).optional(),
  title: z.string(),
  text: z.string(),
  checked_at: z.string(),
});
export type LinkFacts = z.infer<typeof linkFactsSchema>;

/** Reads kept facts; null when another version of this software has kept something else. */
export function readLinkFacts(body: string): LinkFacts | null {
  try {
    return linkFactsSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long an address is not asked again, by what was found there. */
export const KEEP_FACTS_MS: Readonly<Record<LinkState, number>> = {
  // Lists are looked at again after a week: by then their pages have to be asked anew.
  ok: 6 * DAY_MS,
  // Who puts a page back does it within days; until then many lists may name the same invented address.
  dead: DAY_MS,
  // A server that was down, or has had enough of us, is often another one an hour later.
  unverified: HOUR_MS,
  // The guard's own decision costs no request, but names may move outside.
  blocked: DAY_MS,
};
