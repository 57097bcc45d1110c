import { z } from 'zod';

/** Number of a version in a path or a query. */
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
