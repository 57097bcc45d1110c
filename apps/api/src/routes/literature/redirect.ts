import type { Context } from 'hono';
import { HEADERS } from '../responses.ts';
import { LITERATURE } from './paths.ts';

/** Declares the answer for a work that was merged into another one. */
export const moved = {
  description: 'The work was merged into another one, which has the same there',
  headers: HEADERS.moved,
};

interface Moved {
  readonly merged_into: string;
}

/** Tells whether a work was merged into another one. */
export const isMoved = <T extends object>(found: T | Moved): found is Moved => 'merged_into' in found;

/** Sends the caller to the same part of the work that stays; the path alone, so that it stays on this origin. */
export const redirect = (c: Context, { merged_into }: Moved, part = '') =>
  c.body(null, 301, { Location: `${LITERATURE}/${merged_into}${part}${new URL(c.req.url).search}` });
