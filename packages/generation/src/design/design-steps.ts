import {
  type ClaimedTask,
  curriculumFormat,
  type OutlineRule,
  type StoredStep,
  type TaskStep,
} from '@roadwright/domain';
import { z } from 'zod';

/** Automatic repairs of one outline before the task gives up. */
export const MOST_REPAIRS = 3;

// Which answer a step belongs to: 0 is the first design, 1 what followed the first rejection, and so on.
const markSchema = z.object({ review_round: z.int() });
const outlineSchema = markSchema.extend({ outline: curriculumFormat.decode });
const issueSchema = z.object({
  // Written by ourselves; an older release may have known fewer rules.
  rule: z.custom<OutlineRule>((word) => typeof word === 'string'),
  where: z.string(),
  detail: z.string(),
  suggestion: z.string(),
});
const issuesSchema = markSchema.extend({ issues: z.array(issueSchema) });

/** Reads a stored outline. */
export const readOutline = (output: unknown) => outlineSchema.parse(output).outline;
/** Reads the issues that a stored validation found. */
export const readIssues = (output: unknown) => issuesSchema.parse(output).issues;

/** The design steps of one answer: of the first design, or of one rejected outline. */
export interface DesignChain {
  /** Marks the outputs that belong to the chain. */
  readonly mark: z.infer<typeof markSchema>;
  /** Round of its first step; later rounds count on from there. */
  readonly start: number;
  /** The output of a step that is already stored. */
  find(step: TaskStep, round: number): StoredStep | undefined;
}

/** Finds what is already done of the present design, and where the rounds of earlier ones ended. */
export function openDesignChain(stored: readonly StoredStep[], { review_round }: ClaimedTask): DesignChain {
  const marked = stored.flatMap((step) => {
    const mark = markSchema.safeParse(step.output);
    return mark.success ? [{ ...step, review_round: mark.data.review_round }] : [];
  });
  const present = marked.filter((step) => step.review_round === review_round);
  const start =
    present.length > 0
      ? Math.min(...present.map(({ round }) => round))
      : Math.max(-1, ...marked.map(({ round }) => round)) + 1;
  return {
    mark: { review_round },
    start,
    find: (name, round) => present.find((step) => step.step === name && step.round === round),
  };
}
