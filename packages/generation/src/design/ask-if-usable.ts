import {
  type AnswerFormat,
  AppError,
  createFailure,
  type ErrorCode,
  type Failure,
  type LlmPrompt,
  type LlmStep,
} from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import { readErrorUsage } from '../lane/usage.ts';
import type { Pay } from './run-step.ts';

/** What a model says about the question itself; another one may be answered well a moment later. */
const UNUSABLE: readonly ErrorCode[] = [
  'llm_invalid_answer',
  'llm_refused',
  'llm_truncated',
  'llm_bad_request',
];

interface Question {
  readonly step: LlmStep;
  readonly prompt: LlmPrompt;
}

/**
 * Asks a question that a design can do without: gives the failure where the model's answer is of no use.
 *
 * @throws AppError when there is no answer at all, as for every other question
 */
export async function askIfUsable<T>(
  run: LaneRun,
  { format, pay, ...question }: Question & { readonly format: AnswerFormat<T>; readonly pay: Pay },
): Promise<{ readonly value: T } | { readonly failure: Failure }> {
  try {
    const { value, usage } = await askForObject(run, { ...question, order: 0 }, format);
    pay(usage);
    return { value };
  } catch (error) {
    if (!(error instanceof AppError) || !UNUSABLE.includes(error.code)) throw error;
    pay(readErrorUsage(error));
    run.log.warn({ code: error.code, answer: format.name }, 'design_answer_unusable');
    return { failure: createFailure(error) };
  }
}
