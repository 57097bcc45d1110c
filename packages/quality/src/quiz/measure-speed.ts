import { applyRules } from '../rule/define-rule.ts';
import type { SampleQuiz } from './corpus/list-quizzes.ts';
import { prepareItems } from './prepare-item.ts';
import { ITEM_RULES, QUIZ_RULES } from './rules.ts';
import { shuffleOptions } from './shuffle-options.ts';

/** What one pass over quizzes took and found. */
export interface Speed {
  readonly questions: number;
  readonly findings: number;
  /** Questions a second of one core, from the bare question to its findings. */
  readonly per_second: number;
}

/** Shuffles and judges quizzes with their lessons, once; `readSeconds` gives the core's time so far. */
export function measureSpeed(quizzes: readonly SampleQuiz[], readSeconds: () => number): Speed {
  const start = readSeconds();
  let count = 0;
  let findings = 0;
  for (const { questions, ...source } of quizzes) {
    const shuffled = questions.map((question) => shuffleOptions(question, question.question));
    const items = prepareItems(shuffled, source);
    for (const item of items) findings += applyRules(ITEM_RULES, item).length;
    findings += applyRules(QUIZ_RULES, items).length;
    count += questions.length;
  }
  const seconds = readSeconds() - start;
  return { questions: count, findings, per_second: seconds === 0 ? 0 : count / seconds };
}
