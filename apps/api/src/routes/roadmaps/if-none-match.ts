import { z } from 'zod';

/** The header by which a caller says what it has already. */
export const ifNoneMatchHeader = z.object({
  'if-none-match': z.string().optional().describe('ETag of what the caller has'),
});

/** One tag of the list that fits is enough, weak ones too (RFC 9110, section 13.1.2). */
export const isListed = (etag: string, header = ''): boolean =>
  header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
