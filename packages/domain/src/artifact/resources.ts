import { z } from 'zod';

const RESOURCE_TYPES = ['article', 'video', 'book', 'course', 'documentation', 'tool'] as const;

/** One thing to read, watch or use; only http and https addresses are taken. */
export const resourceSchema = z.object({
  title: z.string().trim().min(1, 'a title is needed'),
  url: z.url({ protocol: /^https?$/, error: 'an http or https address is needed' }),
  resource_type: z.enum(RESOURCE_TYPES).catch('article'),
  description: z.string().trim().catch(''),
  language: z.string().trim().catch(''),
  work_id: z.string().optional().describe('the stored work that it is'),
});

export type Resource = z.infer<typeof resourceSchema>;
export interface Resources {
  resources: Resource[];
}
