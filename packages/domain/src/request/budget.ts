import { z } from 'zod';

/** What a task may cost; without one, whatever it takes. */
export const budget = z
  .int()
  .positive()
  .optional()
  .describe('what the whole task may cost; refused while the price of a model is unknown');
