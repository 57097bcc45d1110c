import type { Finding, QuizQuestion } from '@roadwright/domain';
import { applyRules, ITEM_RULES, prepareItems, QUIZ_RULES, type QuizItem } from '@roadwright/quality';

/** The questions of one lesson, and what the rules find in them; a finding's `where` begins with its question. */
export interface JudgedQuiz {
  readonly questions: readonly QuizQuestion[];
  readonly items: readonly QuizItem[];
  readonly findings: readonly Finding[];
}

/** The rules that every quiz is held to. */
export const QUESTION_RULES = [...ITEM_RULES, ...QUIZ_RULES];

interface Source {
  /** BCP 47 tag. */
  readonly language: string;
  /** Markdown. */
  readonly lesson: string;
}

/** Judges each question by itself, then all together. */
export function judgeQuestions(questions: readonly QuizQuestion[], source: Source): JudgedQuiz {
  const items = prepareItems(questions, source);
  const own = items.flatMap((item, index) =>
    applyRules(ITEM_RULES, item).map((finding) => ({
      ...finding,
      where: [nameQuestion(index), finding.where].filter((part) => part !== '').join('.'),
    })),
  );
  return { questions, items, findings: [...own, ...applyRules(QUIZ_RULES, items)] };
}

/** A question's place, for a finding. */
export const nameQuestion = (index: number): string => `questions[${index}]`;

/** The findings about one question. */
export const listFindingsOf = (findings: readonly Finding[], index: number): Finding[] =>
  findings.filter(
    ({ where }) => where === nameQuestion(index) || where.startsWith(`${nameQuestion(index)}.`),
  );
