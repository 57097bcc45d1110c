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

/** Whether each answered question was answered well, by its place; null waits for another answer. */
export type Results = ReadonlyMap<number, boolean | null>;

/** Before the first answer. */
export const NO_RESULTS: Results = new Map();

/** Counts the answered questions and those that were answered well. */
export function countResults(results: Results): { readonly answered: number; readonly right: number } {
  const given = [...results.values()].filter((result) => result !== null);
  return { answered: given.length, right: given.filter(Boolean).length };
}
