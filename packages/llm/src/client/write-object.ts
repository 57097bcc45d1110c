import { type AnswerFormat, AppError, type LlmAnswer } from '@roadwright/domain';
import { createReask, renderIssues } from '../ladder/create-reask.ts';
import { type AnswerIssue, decodeAnswer } from '../ladder/decode-answer.ts';
import type { TransportFormat } from '../transport/transport.ts';
import { ask } from './ask.ts';
import type { CallRun } from './call-run.ts';
import { createRequest } from './create-request.ts';
import type { Engine } from './engine.ts';

interface Wanted<T> {
  readonly answer_format: AnswerFormat<T>;
  readonly schema: TransportFormat['schema'];
}

/** Gets one structured answer; an answer that does not decode goes back to the model once, with what is wrong. */
export async function writeObject<T>(
  engine: Engine,
  run: CallRun,
  { answer_format, schema }: Wanted<T>,
): Promise<LlmAnswer<T>> {
  const format = { name: answer_format.name, schema };
  const request = createRequest({ model: run.model, prompt: run.call.prompt, format });
  const first = await ask(engine, run, request);
  const decoded = decodeAnswer(answer_format, first);
  if ('value' in decoded) return { value: decoded.value, usage: run.usage(), model: first.model };
  const second = await ask(engine, run, createReask(request, first.text, decoded.issues));
  const corrected = decodeAnswer(answer_format, second);
  if ('value' in corrected) return { value: corrected.value, usage: run.usage(), model: second.model };
  throw createInvalidAnswer(engine, run, { name: answer_format.name, issues: corrected.issues });
}

interface Invalid {
  readonly name: string;
  readonly issues: readonly AnswerIssue[];
}

function createInvalidAnswer({ transport }: Engine, run: CallRun, { name, issues }: Invalid): AppError {
  const first = renderIssues(issues.slice(0, 1)).slice(2);
  return new AppError(
    'llm_invalid_answer',
    `${run.model} at ${transport.address} gave an unusable ${name} answer, also after it was told what is wrong (${first}). Try again, or choose a more capable model with LLM_MODEL.`,
    { retry: 'backoff', meta: { model: run.model, address: transport.address, issues, usage: run.usage() } },
  );
}
