import { z } from 'zod';
import { SEVERITIES } from '../roadmap/outline-issue.ts';
import { DIMENSIONS } from './dimension.ts';

/** Something that speaks against an outline, found by a rule or by the critic. */
const validationIssueSchema = z.object({
  source: z.enum(['rules', 'critic']),
  rule: z.string().describe('name of the broken rule, or the critic’s category'),
  severity: z.enum(SEVERITIES),
  // Earlier records have none.
  node_id: z
    .string()
    .nullable()
    .default(null)
    .describe('id of the stage, module or concept that it stands at; null for the whole outline'),
  where: z.string().describe('a path of titles or an id; empty for the whole outline'),
  detail: z.string(),
  suggestion: z.string(),
});
export type ValidationIssue = z.infer<typeof validationIssueSchema>;

const dimensionScoreSchema = z.object({
  dimension: z.enum(DIMENSIONS),
  weight: z.number(),
  score: z.number().describe('0 to 100'),
  rationale: z.string(),
});
export type DimensionScore = z.infer<typeof dimensionScoreSchema>;

/**
 * `asked`: it has judged. `skipped`: it was not asked, because a rule is broken that comes first or because a person made
 * the edit. `unusable`: it gave no scores that could be read.
 */
const CRITIC_STATES = ['asked', 'skipped', 'unusable'] as const;

/** What is known about an outline after one validation. */
export const validationSchema = z.object({
  valid: z.boolean().describe('nothing critical was found'),
  score: z.number().nullable().describe('0 to 100; null without a critic'),
  critic: z.enum(CRITIC_STATES),
  dimensions: z.array(dimensionScoreSchema),
  issues: z.array(validationIssueSchema),
});
export type Validation = z.infer<typeof validationSchema>;
