import type { FindingSeverity, OutlineRule } from '@roadwright/domain';
import { LESSON_RULES } from '../lesson/rules.ts';
import { COURSE_RULES } from '../outline/rules.ts';
import { COURSE_QUIZ_RULES, ITEM_RULES, QUIZ_RULES } from '../quiz/rules.ts';
import { RESOURCE_RULES } from '../resources/rules.ts';
import type { Rule } from './define-rule.ts';

/** A rule as people look it up. */
export interface ListedRule {
  /** What it judges; `course` is all lessons and quizzes together. */
  readonly of: 'outline' | 'course' | 'lesson' | 'quiz' | 'resources';
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly source: string;
}

type OutlineEntry = Pick<ListedRule, 'severity' | 'source'>;
const blocking = (source: string): OutlineEntry => ({ severity: 'blocking', source });
const warning = (source: string): OutlineEntry => ({ severity: 'warning', source });

const CONTRACT = 'The contract: no roadmap can be made of it';

/** The rules of the domain, which an outline is held to also before anything is written. */
const OUTLINE: Readonly<Record<OutlineRule, OutlineEntry>> = {
  empty_outline: blocking(CONTRACT),
  empty_stage: blocking(CONTRACT),
  empty_module: blocking(CONTRACT),
  blank_title: blocking(CONTRACT),
  duplicate_id: blocking(CONTRACT),
  unknown_prerequisite: blocking(CONTRACT),
  prerequisite_cycle: blocking(`${CONTRACT}; nothing in a circle can come first (Kahn 1962)`),
  hours_out_of_bounds: blocking(CONTRACT),
  too_many_concepts: blocking(CONTRACT),
  order_against_prerequisites: blocking('What a concept needs is taught before it'),
  too_few_concepts: warning('Measured: 5 of 65 stored outlines of a peer are degenerate and pass its schema'),
  blank_description: warning('Whoever writes the lesson sees little else of a concept'),
  near_duplicate_title: warning('Dice 1945, on the pairs of letters of both titles'),
  hours_exceed_time: warning('Hours against weeks and deadline; blocking from a quarter more on'),
  level_mix: warning('Shares of difficulties against the level of the learner'),
};

/** Lists every rule, by what it judges. */
export const listRules = (): ListedRule[] => [
  ...Object.entries(OUTLINE).map(([rule, entry]) => ({ of: 'outline' as const, rule, ...entry })),
  ...name('course', COURSE_RULES),
  ...name('course', COURSE_QUIZ_RULES),
  ...name('lesson', LESSON_RULES),
  ...name('quiz', ITEM_RULES),
  ...name('quiz', QUIZ_RULES),
  ...name('resources', RESOURCE_RULES),
];

const name = <Subject>(of: ListedRule['of'], rules: readonly Rule<Subject>[]): ListedRule[] =>
  rules.map(({ name: rule, severity, source }) => ({ of, rule, severity, source }));
