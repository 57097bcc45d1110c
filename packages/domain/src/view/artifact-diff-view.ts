import { z } from 'zod';
import { quizQuestionSchema } from '../artifact/quiz.ts';
import { resourceSchema } from '../artifact/resources.ts';
import { hunkSchema } from '../diff/diff-lines.ts';

const place = {
  roadmap_id: z.string(),
  concept_id: z.string(),
  from: z.int().describe('the earlier version'),
  to: z.int().describe('the later version'),
};

const itemChanges = <Item extends z.ZodType>(item: Item) => ({
  added: z.array(item),
  removed: z.array(item),
  changed: z.array(z.object({ before: item, after: item })),
});

/** The answer of `GET …/{content_type}/diff`: lessons by line, resources by address, quizzes by question. */
export const artifactDiffSchema = z.discriminatedUnion('content_type', [
  z.object({
    content_type: z.literal('tutorial'),
    ...place,
    hunks: z.array(hunkSchema),
    exact: z.boolean().describe('false: too much differs, so that the changed stretch is shown as a whole'),
  }),
  z.object({ content_type: z.literal('resources'), ...place, ...itemChanges(resourceSchema) }),
  z.object({ content_type: z.literal('quiz'), ...place, ...itemChanges(quizQuestionSchema) }),
]);
export type ArtifactDiff = z.infer<typeof artifactDiffSchema>;
