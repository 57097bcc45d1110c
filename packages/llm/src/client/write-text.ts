import type { LlmAnswer } from '@roadwright/domain';
import { answerOnce } from './answer-once.ts';
import { ask } from './ask.ts';
import type { CallRun } from './call-run.ts';
import { createQuestion } from './create-question.ts';
import type { Engine } from './engine.ts';

/** Gets one text. */
export function writeText(engine: Engine, run: CallRun): Promise<LlmAnswer<string>> {
  const question = createQuestion(run.call.prompt);
  return answerOnce(engine, run, {
    question,
    read: ({ text }) => ({ value: text }),
    async ask() {
      const found = await ask(engine, run, question);
      return { ...found, value: found.answer.text };
    },
  });
}
