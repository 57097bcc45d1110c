import { z } from 'zod';
import { DIFFICULTIES } from '../roadmap/framework.ts';

const QUESTION_TYPES = ['single_choice', 'multiple_choice', 'true_false'] as const;

/** One question; `correct_answer` holds 0-based indices into `options`, exactly one unless it is multiple choice. */
export const quizQuestionSchema = z
  .object({
    question: z.string().trim().min(1, 'the question is blank'),
    question_type: z.enum(QUESTION_TYPES).catch('single_choice'),
    options: z
      .array(z.coerce.string().trim().min(1, 'an option is blank'))
      .min(2, 'two options are needed')
      .max(20, 'twenty options are the most'),
    correct_answer: z
      .preprocess((value) => (typeof value === 'number' ? [value] : value), z.array(z.int().nonnegative()))
      .refine((indices) => new Set(indices).size === indices.length, 'an index stands twice'),
    explanation: z.string().trim().catch(''),
    // Earlier questions have none, and an author may leave it blank.
    quote: z
      .string()
      .trim()
      .min(1)
      .optional()
      .catch(undefined)
      .describe('words of the lesson that the right answer rests on'),
    difficulty: z.enum(DIFFICULTIES).catch('medium'),
  })
  .refine(({ options, correct_answer }) => correct_answer.every((index) => index < options.length), {
    path: ['correct_answer'],
    error: 'an index is past the last option; indices are 0-based',
  })
  .refine(
    ({ question_type, correct_answer }) =>
      question_type === 'multiple_choice' ? correct_answer.length >= 1 : correct_answer.length === 1,
    { path: ['correct_answer'], error: 'exactly one correct answer is needed unless it is multiple choice' },
  );

export const quizSchema = z.object({ questions: z.array(quizQuestionSchema) });
export type QuizQuestion = z.infer<typeof quizQuestionSchema>;
export type Quiz = z.infer<typeof quizSchema>;
