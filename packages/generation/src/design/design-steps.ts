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

const markSchema = z.object({ task_id: z.string(), review_round: z.int() });
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

/**
 * Finds what is already done of the present design. A retried task brings the steps of the one that failed: they are
 * taken over, unless they ended in an outline that repair could not mend, for then a new design is worth more.
 */
export function openDesignChain(stored: readonly StoredStep[], task: ClaimedTask): DesignChain {
  const mark = { task_id: task.task_id, review_round: task.review_round };
  const marked = stored.flatMap((step) => {
    const read = markSchema.safeParse(step.output);
    return read.success ? [{ ...step, mark: read.data }] : [];
  });
  const present = marked.filter((step) => step.mark.review_round === task.review_round);
  const own = present.filter((step) => step.mark.task_id === task.task_id);
  const chain = isDeadEnd(present.filter((step) => !own.includes(step))) ? own : present;
  const rounds = chain.map(({ round }) => round);
  const start =
    chain.length > 0 ? Math.min(...rounds) : Math.max(-1, ...marked.map(({ round }) => round)) + 1;
  return {
    mark,
    start,
    find: (name, round) => chain.find((step) => step.step === name && step.round === round),
  };
}

function isDeadEnd(steps: readonly StoredStep[]): boolean {
  const rounds = steps.map(({ round }) => round);
  const last = steps.find(
    ({ step, round }) => step === 'structure_validation' && round === Math.max(...rounds),
  );
  return (
    last !== undefined &&
    last.round - Math.min(...rounds) >= MOST_REPAIRS &&
    readIssues(last.output).length > 0
  );
}
