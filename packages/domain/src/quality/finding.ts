import { z } from 'zod';

/** `blocking`: a learner would be misled, so the author is asked to mend it. `warning`: a blemish. */
export const FINDING_SEVERITIES = ['blocking', 'warning'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** One broken rule: where it stands, what is wrong, and what would mend it. */
export const findingSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(FINDING_SEVERITIES),
    where: z
      .string()
      .describe(
        'a place in the judged piece: questions[2].options[1], resources[0].url, line 14, the id of a node; empty for the whole',
      ),
    detail: z.string(),
    suggestion: z.string().describe('what its author should do'),
  })
  .readonly();
export type Finding = z.infer<typeof findingSchema>;
