import type { AnswerFormat, LlmAnswer } from '@roadwright/domain';
import { createReask, renderIssues } from '../ladder/create-reask.ts';
import { decodeAnswer } from '../ladder/decode-answer.ts';
import type { Rung } from '../ladder/rung.ts';
import type { TransportFormat } from '../transport/transport.ts';
import { answerOnce } from './answer-once.ts';
import { ask, type Found } from './ask.ts';
import type { CallRun } from './call-run.ts';
import { createQuestion, type Question } from './create-question.ts';
import type { Engine } from './engine.ts';
import type { Visit } from './visit.ts';

interface Wanted<T> {
  readonly answer_format: AnswerFormat<T>;
  readonly schema: TransportFormat['schema'];
}

/** What a route is asked for after its first answer did not decode: to correct it, then to begin anew. */
const FURTHER_TRIES = ['reasked', 'fresh'] as const satisfies readonly Rung[];

/** Gets one structured answer. */
export function writeObject<T>(
  engine: Engine,
  run: CallRun,
  { answer_format, schema }: Wanted<T>,
): Promise<LlmAnswer<T>> {
  const question = createQuestion(run.call.prompt, { name: answer_format.name, schema });
  return answerOnce(engine, run, {
    question,
    read(kept) {
      const decoded = decodeAnswer(answer_format, kept);
      return 'value' in decoded ? decoded : undefined;
    },
    ask: () => climbLadder(engine, run, { answer_format, first: question }),
  });
}

interface Climb<T> {
  readonly answer_format: AnswerFormat<T>;
  readonly first: Question;
}

/**
 * Asks until an answer decodes: one that does not goes back to the model once, with what is wrong; then the question is
 * asked anew, and in the end of the next route.
 */
async function climbLadder<T>(
  engine: Engine,
  run: CallRun,
  { answer_format, first }: Climb<T>,
): Promise<Found & { value: T }> {
  const unusable = new Map<Visit, number>();
  let question = first;
  for (;;) {
    const { answer, visit } = await ask(engine, run, question);
    const decoded = decodeAnswer(answer_format, answer);
    const earlier = unusable.get(visit) ?? 0;
    if ('value' in decoded) {
      const last_resort = unusable.size > 0 ? 'failed_over' : decoded.rung;
      run.rung = FURTHER_TRIES[earlier - 1] ?? last_resort;
      return { answer, visit, value: decoded.value };
    }
    unusable.set(visit, earlier + 1);
    const next = FURTHER_TRIES[earlier];
    if (next === undefined) {
      const message = `${answer_format.name}: ${renderIssues(decoded.issues.slice(0, 1)).slice(2)}`;
      visit.given_up = { kind: 'unusable', message, headers: {} };
    }
    question = next === 'reasked' ? createReask(first, answer.text, decoded.issues) : first;
  }
}
