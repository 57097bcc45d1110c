import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';
import * as lenient from './lenient-fields.ts';

const INTENTS = ['add', 'remove', 'modify', 'reorder', 'merge', 'split'] as const;
const TARGETS = ['roadmap', 'stage', 'module', 'concept'] as const;
const PRIORITIES = ['must', 'should', 'could'] as const;

/** What a person's feedback asks for, intent by intent, and what must be kept. */
export const editPlanSchema = z.object({
  feedback_summary: z.string(),
  intents: z.array(
    z.object({
      intent_type: z.enum(INTENTS),
      target_type: z.enum(TARGETS),
      target_ids: z.array(z.string()).describe('ids of what is changed; empty for what is added'),
      description: z.string().describe('what has to be done, in one sentence'),
      priority: z.enum(PRIORITIES),
    }),
  ),
  preservation_requirements: z.array(z.string()).describe('what the feedback wants to be kept as it is'),
});

export type EditPlan = z.infer<typeof editPlanSchema>;

const text = z.string().trim().catch('');
const ids = lenient.ids.catch([]);

const intent = z
  .object({
    intent_type: lenient.wordOf(INTENTS).catch('modify'),
    target_type: lenient.wordOf(TARGETS).catch('roadmap'),
    target_ids: ids,
    description: text,
    priority: lenient.wordOf(PRIORITIES).catch('must'),
  })
  // Without a word on what or how there is nothing to do.
  .refine(({ target_ids, description }) => target_ids.length > 0 || description !== '');

// Each field helps and none is needed: the feedback itself is at hand.
const decode = z.object({
  feedback_summary: text,
  intents: lenient.goodOf(intent).catch([]),
  preservation_requirements: ids,
});
export const editPlanFormat: AnswerFormat<EditPlan> = { name: 'edit_plan', wire: editPlanSchema, decode };
