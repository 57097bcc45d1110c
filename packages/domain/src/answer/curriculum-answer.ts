import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';

const wireConcept = z.object({
  concept_id: z.string().describe('A short slug, unique in the whole outline'),
  title: z.string(),
  description: z.string(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  estimated_hours: z.number(),
  prerequisites: z.array(z.string()).describe('concept_id of each concept that must be learnt before'),
  keywords: z.array(z.string()),
});
const wireModule = z.object({ title: z.string(), description: z.string(), concepts: z.array(wireConcept) });
const wireStage = z.object({ title: z.string(), description: z.string(), modules: z.array(wireModule) });
const wire = z.object({ title: z.string(), summary: z.string(), stages: z.array(wireStage) });

const text = z.string().trim().catch('');
// Some models number their concepts instead of naming them.
const id = z.union([z.string().trim(), z.number().transform(String)]);
const texts = z.array(id).catch([]);

const concept = z.object({
  concept_id: id.catch(''),
  title: text,
  description: text,
  difficulty: z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(['easy', 'medium', 'hard']))
    .catch('medium'),
  estimated_hours: z.coerce.number().catch(Number.NaN),
  prerequisites: texts,
  keywords: texts,
});
const module = z.object({ title: text, description: text, concepts: z.array(concept).default([]) });
const stage = z.object({ title: text, description: text, modules: z.array(module).default([]) });

// An answer without a list of stages is no outline at all; everything below is judged by the outline's rules.
const decode = z.object({ title: text, summary: text, stages: z.array(stage) });

/** An outline as an author proposes it, under the author's own ids. */
export type CurriculumAnswer = z.infer<typeof decode>;
export const curriculumFormat: AnswerFormat<CurriculumAnswer> = { name: 'curriculum', wire, decode };
