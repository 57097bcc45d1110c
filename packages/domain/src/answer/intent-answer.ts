import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';

const wire = z.object({
  parsed_goal: z.string().describe('The goal in one sentence, in the learner’s language'),
  key_technologies: z.array(z.string()),
  difficulty_profile: z.string(),
  time_constraint: z.string(),
  recommended_focus: z.array(z.string()),
  skill_gap_analysis: z.array(z.string()),
  learning_path_type: z.enum(['quick_start', 'deep_dive', 'career_transition', 'skill_upgrade']),
});

const texts = z.array(z.string()).catch([]);

const decode = z.object({
  parsed_goal: z.string().catch(''),
  key_technologies: texts,
  difficulty_profile: z.string().catch(''),
  time_constraint: z.string().catch(''),
  recommended_focus: texts,
  skill_gap_analysis: texts,
  learning_path_type: z.string().catch('deep_dive'),
});

/** What the goal really asks for; every field helps the outline and none is needed, so nothing missing fails a task. */
export type IntentAnswer = z.infer<typeof decode>;
export const intentFormat: AnswerFormat<IntentAnswer> = { name: 'intent_analysis', wire, decode };
