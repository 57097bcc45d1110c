import { z } from 'zod';
import type { AnswerFormat } from '../port/llm.ts';

const wire = z.object({
  answers: z
    .array(z.array(z.int()))
    .describe('for each question, in its order, the 0-based indices of the right options'),
});

// One place for each question; a reader who cannot tell leaves it empty.
const decode = z.object({ answers: z.array(z.array(z.int().nonnegative()).catch([])) });

/** What a reader of the lesson takes for right, question by question. */
export type AnswerCheckAnswer = z.infer<typeof decode>;
export const answerCheckFormat: AnswerFormat<AnswerCheckAnswer> = { name: 'answer_check', wire, decode };
