import type { QuizQuestion } from '@roadwright/domain';

/** Whether exactly the correct options were chosen. */
export function isRight({ correct_answer }: Pick<QuizQuestion, 'correct_answer'>, chosen: readonly number[]) {
  const correct = new Set(correct_answer);
  return correct.size === chosen.length && chosen.every((index) => correct.has(index));
}

/** Chooses an option: one more or one less where several may be chosen, else this one only. */
export function choose(chosen: readonly number[], index: number, several: boolean): readonly number[] {
  if (!several) return [index];
  return chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index];
}
