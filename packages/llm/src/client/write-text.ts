import type { LlmAnswer } from '@roadwright/domain';
import { ask } from './ask.ts';
import type { CallRun } from './call-run.ts';
import { createRequest } from './create-request.ts';
import type { Engine } from './engine.ts';

/** Gets one text. */
export async function writeText(engine: Engine, run: CallRun): Promise<LlmAnswer<string>> {
  const { text, model } = await ask(
    engine,
    run,
    createRequest({ model: run.model, prompt: run.call.prompt }),
  );
  return { value: text, usage: run.usage(), model };
}
