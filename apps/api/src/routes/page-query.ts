import { z } from 'zod';

/** The part of a query that every list takes. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('rows of one page'),
  cursor: z.string().min(1).max(500).exactOptional().describe('next_cursor of the page before'),
});
