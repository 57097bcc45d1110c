import { z } from 'zod';
import { resourceSchema } from '../artifact/resources.ts';
import type { AnswerFormat } from '../port/llm.ts';

const wire = z.object({
  resources: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      resource_type: z.enum(['article', 'video', 'book', 'course', 'documentation', 'tool']),
      description: z.string(),
      language: z.string(),
    }),
  ),
});

// One bad address does not cost the reader the good ones.
const decode = z.object({
  resources: z
    .array(z.unknown())
    .transform((entries) =>
      entries.flatMap((entry) => {
        const { success, data } = resourceSchema.safeParse(entry);
        return success ? [data] : [];
      }),
    )
    .refine(
      (kept) => kept.length > 0,
      'at least one entry with a title and an http or https address is needed',
    ),
});

/** The reading list that an author proposes for one concept. */
export type ResourcesAnswer = z.infer<typeof decode>;
export const resourcesFormat: AnswerFormat<ResourcesAnswer> = { name: 'resources', wire, decode };
