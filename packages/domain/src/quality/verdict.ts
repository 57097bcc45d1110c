import { z } from 'zod';
import { failureSchema } from '../error/problem.ts';
import { findingSchema } from './finding.ts';
import { linkCheckSchema } from './link-check.ts';

/** What calls of the model cost. */
export const spentSchema = z.object({
  llm_calls: z.int(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  cost_micro_usd: z.int().nullable().describe('null while a price is unknown'),
});

/** How the blind check of a quiz went: its questions answered from the lesson, without the key. */
export const answerCheckSchema = z.object({
  asked: z.int().describe('questions of the first version that were answered'),
  agreed: z.int().describe('those of them where the answer was the key'),
  rewritten: z.int().describe('questions that their author wrote anew and that are kept so'),
  dropped: z.int().describe('questions that were taken out'),
  failure: failureSchema.optional().describe('why it ended before its end'),
});
export type AnswerCheck = z.infer<typeof answerCheckSchema>;

/** `kept`: what the author mended is better and is the newest version. `discarded`: it was no better. `failed`: nothing came. */
const REPAIR_OUTCOMES = ['kept', 'discarded', 'failed'] as const;

/** What became of a piece that was sent back to its author. */
export const repairSchema = z.object({
  outcome: z.enum(REPAIR_OUTCOMES),
  findings_before: z.int(),
  blocking_before: z.int(),
});
export type Repair = z.infer<typeof repairSchema>;

/** What the checks say about one version of a piece. */
const verdictSchema = z.object({
  rules: z.array(z.string()).describe('the rules that it was held to'),
  findings: z.array(findingSchema),
  repair: repairSchema.nullable().describe('null where nothing was sent back'),
  answers: answerCheckSchema.nullable().describe('of a quiz, where its answers were checked'),
  links: z.array(linkCheckSchema).describe('of resources, where their links were checked'),
  spent: z.object({ checking: spentSchema, repairing: spentSchema }),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** What the checks say about a course as a whole, over all that is written of it. */
export const courseVerdictSchema = z.object({
  rules: z.array(z.string()),
  findings: z.array(findingSchema),
  key_position: z
    .object({
      questions: z.int(),
      places: z.array(z.int()).describe('how often the right option stands there'),
    })
    .describe('questions with one right option of three or more'),
  longest_key: z
    .object({
      questions: z.int(),
      found: z.int(),
      expected: z.number(),
      band: z
        .tuple([z.number(), z.number()])
        .nullable()
        .describe('between which chance stays in 95 of 100 courses'),
    })
    .describe('how often the longest option is the right one'),
});
export type CourseVerdict = z.infer<typeof courseVerdictSchema>;
