import { z } from 'zod';

/** A lesson: Markdown with its plain-text summary. */
export const tutorialSchema = z.object({
  title: z.string(),
  summary: z.string().describe('First paragraph as plain text, at most 300 characters'),
  markdown: z.string(),
  estimated_minutes: z.int().positive().describe('Reading time'),
});
export type Tutorial = z.infer<typeof tutorialSchema>;
