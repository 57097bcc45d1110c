import { AppError } from '@roadwright/domain';
import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/**
 * Picks the offered media type that the Accept header likes best; the first one where it has no preference.
 *
 * @throws AppError not_acceptable when none will do
 */
export function preferType<T extends string>(c: Context, offered: readonly [T, ...T[]]): T {
  const header = c.req.header('accept');
  if (header === undefined || header.trim() === '') return offered[0];
  const ranges = parseAccept(header);
  const rated = offered.map((type) => ({ type, quality: rate(ranges, type) }));
  const best = rated.reduce((first, other) => (other.quality > first.quality ? other : first));
  if (best.quality > 0) return best.type;
  throw new AppError('not_acceptable', `This is available as ${offered.join(', ')}.`);
}

type Range = ReturnType<typeof parseAccept>[number];

/** RFC 9110, section 12.5.1: the most specific range that fits decides. */
function rate(ranges: readonly Range[], type: string): number {
  const family = `${type.split('/')[0]}/*`;
  for (const pattern of [type, family, '*/*']) {
    const range = ranges.find((candidate) => candidate.type.toLowerCase() === pattern);
    if (range !== undefined) return range.q;
  }
  return 0;
}
