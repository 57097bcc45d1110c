import { z } from 'zod';

const count = z.number().nonnegative();
const headers = z.record(z.string(), z.string());

const tokens = z.strictObject({
  input_tokens: count,
  output_tokens: count,
  cached_input_tokens: count.exactOptional(),
  reasoning_tokens: count.exactOptional(),
});

/** A part of an answer as the transport gave it, and the milliseconds from sending to its coming. */
const timedPart = z.discriminatedUnion('type', [
  z.strictObject({ at_ms: count, type: z.literal('headers'), headers }),
  z.strictObject({ at_ms: count, type: z.literal('thinking') }),
  z.strictObject({ at_ms: count, type: z.literal('text'), text: z.string() }),
  z.strictObject({
    at_ms: count,
    type: z.literal('finish'),
    reason: z.enum(['stop', 'length', 'content_filter', 'other']),
    tokens: tokens.exactOptional(),
    model: z.string().exactOptional(),
  }),
]);

const refusal = z.strictObject({
  message: z.string(),
  status: z.int().exactOptional(),
  code: z.string(),
  retry_after_ms: count.exactOptional(),
  headers,
});

/** What came back for one asking, in the order of time. */
const takeSchema = z.strictObject({
  parts: z.array(timedPart),
  /** Milliseconds from sending to the end. */
  ended_ms: count,
  /** Absent where the answer came to its end. */
  error: refusal.exactOptional(),
});

/** One file: the take, and what was asked for whoever reads it. The schema of an answer stands only in the key. */
export const recordingSchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  /** 1 for the first asking of the same. */
  take: z.int().positive(),
  model: z.string(),
  format: z.string().exactOptional(),
  max_output_tokens: z.int().exactOptional(),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), text: z.string() })),
  ...takeSchema.shape,
});

export type TimedPart = z.infer<typeof timedPart>;
export type RecordedError = z.infer<typeof refusal>;
export type Take = z.infer<typeof takeSchema>;
