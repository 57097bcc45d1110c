import { z } from 'zod';

const rate = z.int().nonnegative();

const price = z.strictObject({
  input: rate,
  /** For input that the provider had in its cache. */
  cached_input: rate,
  /** Reasoning counts as output. */
  output: rate,
  /** Longer prompts cost something else, which is then not known. */
  up_to_input_tokens: z.int().positive().optional(),
});

const priceList = z.strictObject({
  name: z.string().min(1),
  /** Where the prices were read. */
  source: z.string().min(1),
  read_at: z.iso.date(),
  /** The host whose prices these are, or the address of what is no server; absent: of every address. */
  at: z.string().min(1).optional(),
  /** First and last day (UTC) on which they hold. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  models: z.record(z.string().min(1), price),
});

/** A file of prices, all in micro-USD per million tokens; what stands later wins over what stands before. */
export const priceFileSchema = z.strictObject({
  unit: z.literal('micro-USD per million tokens'),
  lists: z.array(priceList),
});

export type ModelPrice = z.infer<typeof price>;
export type PriceList = z.infer<typeof priceList>;
