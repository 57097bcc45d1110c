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

const decode = z.object({ resources: z.array(resourceSchema).min(1, 'at least one resource is needed') });

/** The reading list that an author proposes for one concept. */
export type ResourcesAnswer = z.infer<typeof decode>;
export const resourcesFormat: AnswerFormat<ResourcesAnswer> = { name: 'resources', wire, decode };
