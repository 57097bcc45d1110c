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
      work_id: z.string(),
    }),
  ),
});

// A stored work brings its own address, so that the model need not give one.
const answeredSchema = resourceSchema
  .extend({ url: z.string().trim(), work_id: z.string().trim().catch('') })
  .refine(({ url, work_id }) => work_id !== '' || resourceSchema.shape.url.safeParse(url).success);

/** More than anybody is ever asked for: what comes after is left out. */
const MOST_ENTRIES = 50;

// One bad address does not cost the reader the good ones.
const decode = z.object({
  resources: z
    .array(z.unknown())
    .transform((entries) =>
      entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
        const { success, data } = answeredSchema.safeParse(entry);
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
