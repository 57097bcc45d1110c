import {
  type CurriculumAnswer,
  curriculumFormat,
  type LlmPrompt,
  type LlmStep,
  type TaskStep,
} from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import { countOutline } from './count-outline.ts';
import { type DesignChain, readOutline } from './design-steps.ts';
import { runStep } from './run-step.ts';

interface OutlineOrder {
  readonly chain: DesignChain;
  readonly step: Extract<TaskStep, 'curriculum_design' | 'roadmap_edit'>;
  readonly round: number;
  readonly model_step: Extract<LlmStep, 'curriculum' | 'edit'>;
  /** Rendered only when the model has to be asked. */
  readonly prompt: () => LlmPrompt;
}

/** Has the model write an outline, unless this round is stored already. */
export async function writeOutline(
  run: LaneRun,
  { chain, step, round, model_step, prompt }: OutlineOrder,
): Promise<CurriculumAnswer> {
  const done = chain.find(step, round);
  if (done !== undefined) return readOutline(done.output);
  const { outline } = await runStep(run, {
    step,
    round,
    async perform() {
      const question = { step: model_step, prompt: prompt(), order: 0 };
      const { value, usage } = await askForObject(run, question, curriculumFormat);
      return { output: { ...chain.mark, outline: value }, usage, data: countOutline(value) };
    },
  });
  return outline;
}
