import type { CourseStep } from './course-step.ts';

/** Tokens of one answer. */
export interface AnswerTokens {
  readonly input_tokens: number;
  /** Those among the input that the provider had in its cache. */
  readonly cached_input_tokens: number;
  readonly output_tokens: number;
}

/**
 * What the newest calls of a step at one model took, per answer: means, in which the attempts whose answer was of no use
 * are shared out among those that were answered.
 */
export interface CallFigures extends AnswerTokens {
  readonly step: CourseStep;
  readonly address: string;
  readonly model: string;
  /** How many answers the means are of, at least 1. */
  readonly answers: number;
  /** From the sending to the last word, without the wait for a place. */
  readonly seconds: number;
  /** So long at most took nine answers of ten. */
  readonly slow_seconds: number;
}

/** How much of a figure was measured here: by the very model, by another one (tokens only), or nothing. */
export type FiguresBasis = 'measured' | 'mixed' | 'usual';

/** What one answer of a step is reckoned to take. */
export interface ExpectedAnswer extends AnswerTokens {
  readonly basis: FiguresBasis;
  readonly seconds: number;
  readonly slow_seconds: number;
}
