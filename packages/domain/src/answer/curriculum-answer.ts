import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';
import * as lenient from './lenient-fields.ts';

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

const title = lenient.title.catch('');
const text = lenient.description.catch('');

const concept = z.object({
  concept_id: lenient.id.catch(''),
  title,
  description: text,
  difficulty: lenient.difficulty.catch('medium'),
  estimated_hours: lenient.number.catch(Number.NaN),
  prerequisites: lenient.ids.catch([]),
  keywords: lenient.keywords.catch([]),
});
const module = z.object({ title, description: text, concepts: lenient.listOf(concept) });
const stage = z.object({ title, description: text, modules: lenient.listOf(module) });

// An answer without a list of stages is no outline at all; everything below is judged by the outline's rules.
const decode = z.object({ title, summary: text, stages: z.array(stage) });

/** An outline as an author proposes it, under the author's own ids. */
export type CurriculumAnswer = z.infer<typeof decode>;
export const curriculumFormat: AnswerFormat<CurriculumAnswer> = { name: 'curriculum', wire, decode };
