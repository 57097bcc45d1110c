import type { Quiz } from '@roadwright/domain';
import { shuffleOptions } from '@roadwright/quality';

/**
 * Puts the options of every question in an order that its own words and its concept decide, so that the right one
 * stands anywhere, and a question that is left as it is keeps its order in the next version.
 */
export const shuffleQuiz = <Q extends Pick<Quiz, 'questions'>>(quiz: Q, concept_id: string): Q => ({
  ...quiz,
  questions: quiz.questions.map((question) => shuffleOptions(question, `${concept_id}/${question.question}`)),
});
