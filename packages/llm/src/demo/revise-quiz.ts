import { type QuizAnswer, quizFormat } from '@roadwright/domain';
import { fillTemplate } from './fill-template.ts';
import { listWishes } from './list-wishes.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';
import { writeQuiz } from './write-quiz.ts';

/** Writes the sample quiz of a lesson: the present one where there is one, and a question about each wish. */
export function reviseQuiz(input: SampleInput): QuizAnswer {
  const { texts, values } = createSampleSubject(input);
  const { data: present } = quizFormat.decode.safeParse(input.present);
  const added = listWishes(input).map((wish) => ({
    question: fillTemplate(texts.revision.question, { ...values, wish }),
    question_type: 'true_false' as const,
    options: [texts.quiz.true_word, texts.quiz.false_word],
    correct_answer: [0],
    explanation: fillTemplate(texts.revision.added, { ...values, wish }),
    // The lesson does not speak of wishes.
    quote: '',
    difficulty: 'easy' as const,
  }));
  return { questions: [...(present ?? writeQuiz(input)).questions, ...added] };
}
