import { z } from 'zod';
import { MOST_CONCEPTS } from '../roadmap/outline-limits.ts';
import { budget } from './budget.ts';
import { preferencesSchema, text } from './preferences.ts';

const DEFAULT_MAX_CONCEPTS = 30;

const generateOptionsSchema = z.strictObject({
  review: z
    .enum(['auto', 'human'])
    .default('auto')
    .describe('human: a person approves the outline before content is made'),
  max_concepts: z.int().min(1).max(MOST_CONCEPTS).default(DEFAULT_MAX_CONCEPTS),
  budget_micro_usd: budget,
  priority: z.int().min(-10).max(10).default(0).describe('lower goes first'),
});

/** The body of `POST /roadmaps/generate`, with every default filled in. */
export const generateRequestSchema = z.strictObject({
  user_id: text(200).min(1).optional(),
  preferences: preferencesSchema,
  additional_context: text(8000).optional(),
  options: generateOptionsSchema.prefault({}),
});
export type GenerateRequest = z.infer<typeof generateRequestSchema>;

/** The body as a caller may write it. */
export type GenerateRequestInput = z.input<typeof generateRequestSchema>;
