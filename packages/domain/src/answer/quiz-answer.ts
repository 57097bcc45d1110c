import { z } from 'zod';
import { quizQuestionSchema } from '../artifact/quiz.ts';
import type { AnswerFormat } from '../port/llm.ts';

const wire = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      question_type: z.enum(['single_choice', 'multiple_choice', 'true_false']),
      options: z.array(z.string()),
      correct_answer: z.array(z.int()).describe('0-based indices into options'),
      explanation: z.string(),
      quote: z.string().describe('the words of the lesson that prove the right answer, copied exactly'),
      difficulty: z.enum(['easy', 'medium', 'hard']),
    }),
  ),
});

/** More than anybody is ever asked for: what comes after is left out. */
const MOST_QUESTIONS = 50;

const decode = z.object({
  questions: z
    .array(quizQuestionSchema)
    .min(1, 'at least one question is needed')
    .transform((questions) => questions.slice(0, MOST_QUESTIONS)),
});

/** The questions that an author proposes about one tutorial. */
export type QuizAnswer = z.infer<typeof decode>;
export const quizFormat: AnswerFormat<QuizAnswer> = { name: 'quiz', wire, decode };

/** The same shape for questions that were sent back to their author. */
export const quizRepairFormat: AnswerFormat<QuizAnswer> = { ...quizFormat, name: 'quiz_repair' };
