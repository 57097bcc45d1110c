import { z } from 'zod';
import { FINDING_SEVERITIES, findingSchema } from '../quality/finding.ts';
import { linkCheckSchema } from '../quality/link-check.ts';
import { answerCheckSchema, courseVerdictSchema, repairSchema, spentSchema } from '../quality/verdict.ts';

/** What is known about the newest version of a piece. */
const pieceQualitySchema = z.object({
  version: z.int(),
  checked_at: z.string().nullable().describe('null while it was not checked'),
  findings: z.array(findingSchema),
  repair: repairSchema.nullable(),
  answers: answerCheckSchema.nullable(),
  links: z.array(linkCheckSchema),
});
export type PieceQuality = z.infer<typeof pieceQualitySchema>;

const conceptQualitySchema = z.object({
  concept_id: z.string(),
  title: z.string(),
  tutorial: pieceQualitySchema.nullable(),
  resources: pieceQualitySchema.nullable(),
  quiz: pieceQualitySchema.nullable(),
});
export type ConceptQuality = z.infer<typeof conceptQualitySchema>;

/** The answer of `GET /roadmaps/{roadmap_id}/quality`. */
export const qualityReportSchema = z.object({
  roadmap_id: z.string(),
  title: z.string(),
  version: z.int().describe('of the framework'),
  pieces_total: z.int().describe('stored pieces, each in its newest version'),
  pieces_checked: z.int(),
  findings_count: z.int(),
  blocking_count: z.int(),
  rules: z
    .array(
      z.object({
        rule: z.string(),
        severity: z
          .enum(FINDING_SEVERITIES)
          .describe('the gravest that it found, else the one it has by itself'),
        passed: z.int().describe('what was held to it and has no finding of it'),
        failed: z.int(),
      }),
    )
    .describe('each rule with the pieces that were held to it'),
  outline: z.array(findingSchema).describe('of the tree of stages, modules and concepts as it is now'),
  course: courseVerdictSchema
    .extend({ checked_at: z.string() })
    .nullable()
    .describe('over all lessons and questions together; null while it was not checked'),
  concepts: z.array(conceptQualitySchema).describe('in reading order'),
  links: z.object({ ok: z.int(), dead: z.int(), unverified: z.int(), blocked: z.int(), unchecked: z.int() }),
  answers: z.object({
    questions: z.int().describe('that the course has now'),
    asked: z.int(),
    agreed: z.int(),
    rewritten: z.int(),
    dropped: z.int(),
  }),
  spent: z
    .object({ writing: spentSchema, checking: spentSchema, repairing: spentSchema })
    .describe('by all tasks of this roadmap; writing is all but checking and repairing'),
});
export type QualityReport = z.infer<typeof qualityReportSchema>;
