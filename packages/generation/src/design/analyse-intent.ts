import { type IntentAnswer, intentFormat, type StoredStep } from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import { renderIntentPrompt } from '../prompt/intent-prompt.ts';
import { runStep } from './run-step.ts';

/** Works out what the request really asks for, once per task. */
export async function analyseIntent(run: LaneRun, stored: readonly StoredStep[]): Promise<IntentAnswer> {
  const done = stored.find(({ step }) => step === 'intent_analysis');
  if (done !== undefined) return intentFormat.decode.parse(done.output);
  return await runStep(run, {
    step: 'intent_analysis',
    round: 0,
    async perform(pay) {
      const prompt = renderIntentPrompt(run.prompts.intent, run.task.request, run.clock.now);
      const { value, usage } = await askForObject(run, { step: 'intent', prompt, order: 0 }, intentFormat);
      pay(usage);
      return { output: value, data: { learning_path_type: value.learning_path_type } };
    },
  });
}
