import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';
import { DIMENSIONS } from '../validation/dimension.ts';
import * as lenient from './lenient-fields.ts';

const wire = z.object({
  dimension_scores: z.array(
    z.object({
      dimension: z.enum(DIMENSIONS),
      score: z.number().describe('0 to 100'),
      rationale: z.string(),
    }),
  ),
  issues: z.array(
    z.object({
      severity: z.enum(['critical', 'warning']),
      category: z.enum(['knowledge_gap', 'structural_flaw', 'user_mismatch']),
      location: z.string().describe('id of the stage, module or concept; empty for the whole outline'),
      issue: z.string(),
      suggestion: z.string(),
    }),
  ),
});

const text = z.string().trim().catch('');

const dimensionScore = z.object({
  dimension: lenient.wordOf(DIMENSIONS),
  score: lenient.number.transform((score) => Math.min(100, Math.max(0, score))),
  rationale: text,
});
const issue = z.object({
  // A word that we do not know would not be repaired for.
  severity: lenient.wordOf(['critical', 'warning']).catch('warning'),
  category: text,
  location: text,
  issue: z.string().trim().min(1),
  suggestion: text,
});

// A critic that leaves something out has still said the rest.
const decode = z.object({
  dimension_scores: lenient.goodOf(dimensionScore).catch([]),
  issues: lenient.goodOf(issue).catch([]),
});

/** What a critic says about an outline. */
export type ValidationAnswer = z.infer<typeof decode>;
export const validationFormat: AnswerFormat<ValidationAnswer> = { name: 'roadmap_validation', wire, decode };
