import { z } from 'zod';

/** A seq in a query or header: what an `integer` column can hold. */
export const seq = z.coerce.number().int().min(0).max(2_147_483_647);
