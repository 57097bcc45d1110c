import {
  type ClaimedTask,
  editRecordSchema,
  type Framework,
  frameworkSchema,
  type StoredStep,
  type TaskStep,
  validationRecordSchema,
} from '@roadwright/domain';
import { z } from 'zod';

// Which answer a step belongs to: 0 is the first design, 1 what followed the first rejection, and so on.
const markSchema = z.object({ review_round: z.int() });
const outlineSchema = markSchema.extend({ outline: frameworkSchema });

/** Reads a stored outline, whether it was designed or edited. */
export const readOutline = (output: unknown) => outlineSchema.parse(output).outline;
/** Reads a stored validation. */
export const readValidation = (output: unknown) => validationRecordSchema.parse(output).validation;
/** Reads a stored edit. */
export const readEdit = (output: unknown) => editRecordSchema.parse(output);

/** Reads every outline that a task ever had, but for those that an older release has stored in another form. */
export const readOutlines = (stored: readonly StoredStep[]): Framework[] =>
  stored.flatMap(({ output }) => {
    const { success, data } = outlineSchema.safeParse(output);
    return success ? [data.outline] : [];
  });

/** Whether a step of the design can be taken over; an older release has stored other forms. */
function isReadable({ step, output }: StoredStep): boolean {
  switch (step) {
    case 'curriculum_design':
      return outlineSchema.safeParse(output).success;
    case 'roadmap_edit':
      return editRecordSchema.safeParse(output).success;
    default:
      return validationRecordSchema.safeParse(output).success;
  }
}

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
  const present = marked.filter((step) => step.review_round === review_round && isReadable(step));
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
