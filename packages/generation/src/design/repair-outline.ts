import { type EditRecord, type Framework, roadmapEditFormat, type ValidationIssue } from '@roadwright/domain';
import { renderRepairPrompt } from '../prompt/edit-prompts.ts';
import { askIfUsable } from './ask-if-usable.ts';
import type { Design } from './design.ts';
import { editOutline, NO_CHANGE } from './edit-outline.ts';

interface RepairOrder {
  readonly round: number;
  readonly outline: Framework;
  readonly issues: readonly ValidationIssue[];
}

/** Has the issues of an outline mended. */
export async function repairOutline(
  design: Design,
  { round, outline, issues }: RepairOrder,
): Promise<EditRecord> {
  const { run, question } = design;
  return await editOutline(design, {
    round,
    before: outline,
    cause: 'repair',
    feedback: null,
    async ask(pay) {
      const prompt = renderRepairPrompt(run.prompts.edit, { ...question, outline, issues });
      const asked = await askIfUsable(run, { step: 'edit', prompt, format: roadmapEditFormat, pay });
      return 'value' in asked
        ? { plan: null, answer: asked.value }
        : { plan: null, answer: NO_CHANGE, failure: asked.failure };
    },
  });
}
