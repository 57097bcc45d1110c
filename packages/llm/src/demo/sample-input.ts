import { z } from 'zod';
import { sampleOutlineSchema } from './sample-outline.ts';

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);

const concept = z
  .union([
    z.object({ title: text, description: text, keywords: texts }),
    z.string().transform((title) => ({ title, description: '', keywords: [] })),
  ])
  .catch({ title: '', description: '', keywords: [] });

const asked = z.object({
  question: text,
  question_type: text,
  options: texts,
  correct_answer: z.array(z.number()).catch([]),
});

const issue = z.object({ source: text, rule: text, where: text, detail: text, suggestion: text });

/** What the author knows of a call; whatever is missing or odd is simply not there. */
const sampleInputSchema = z.object({
  learning_goal: text,
  primary_language: z.string().catch(''),
  /** Of what is checked or mended; there, no learner is spoken of. */
  language: z.string().catch('en'),
  current_level: z.enum(['beginner', 'intermediate', 'advanced']).catch('beginner'),
  available_hours_per_week: z.number().min(1).max(168).catch(10),
  max_concepts: z.number().int().min(1).max(100).catch(30),
  content_preference: texts,
  tech_stack: texts,
  concept,
  module_title: text,
  stage_title: text,
  tutorial_markdown: text,
  lesson_excerpts: text,
  questions: z.array(asked).catch([]),
  faults: z.array(z.object({ question: asked })).catch([]),
  dead: z.array(z.object({ url: text })).catch([]),
  outline: sampleOutlineSchema.catch({ title: '', stages: [] }),
  issues: z.array(issue).catch([]),
  feedback: text,
  present: z.unknown().optional(),
  requirements: texts,
  stored_works: z.array(z.object({ work_id: text, title: text })).catch([]),
});
export type SampleInput = z.infer<typeof sampleInputSchema>;

const BLOCK = /<input_data>([\s\S]*?)<\/input_data>/;

/** Reads the data that every prompt carries between `<input_data>` marks; without them the first line is the goal. */
export function readSampleInput(prompt: string): SampleInput {
  const prompt_text = prompt.toWellFormed();
  const block = BLOCK.exec(prompt_text)?.[1];
  const first_line = prompt_text.trim().split('\n', 1)[0] ?? '';
  const input = sampleInputSchema.parse(parseBlock(block) ?? { learning_goal: first_line });
  return { ...input, primary_language: input.primary_language || input.language };
}

function parseBlock(block: string | undefined): object | undefined {
  if (block === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(block);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
