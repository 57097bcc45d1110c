import { createFramework, curriculumFormat } from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import { renderCurriculumPrompt } from '../prompt/outline-prompts.ts';
import { countOutline } from './count-outline.ts';
import { type Design, type FirstOutline, listIds } from './design.ts';
import { readEdit, readOutline } from './design-chain.ts';
import { runStep } from './run-step.ts';

/**
 * Has the model design an outline, unless that is stored already. Where a person had edited the outline by hand and the
 * task was then given up, its retry goes on with what the person made.
 */
export async function designOutline({ run, chain, question, used_ids }: Design): Promise<FirstOutline> {
  const round = chain.start;
  const edited = chain.find('roadmap_edit', round);
  if (edited !== undefined) {
    const { outline, cause } = readEdit(edited.output);
    return { outline, cause, seen: cause === 'direct' };
  }
  const done = chain.find('curriculum_design', round);
  const outline = done === undefined ? await ask() : readOutline(done.output);
  return { outline, cause: 'design', seen: false };

  async function ask() {
    const prompt = renderCurriculumPrompt(run.prompts.curriculum, question);
    const { preferences } = run.task.request;
    const { outline } = await runStep(run, {
      step: 'curriculum_design',
      round,
      async perform(pay) {
        const asked = { step: 'curriculum', prompt, order: 0 } as const;
        const { value, usage } = await askForObject(run, asked, curriculumFormat);
        pay(usage);
        const outline = createFramework(value, {
          language: preferences.primary_language,
          hours_per_week: preferences.available_hours_per_week,
          learning_goal: preferences.learning_goal,
        });
        return { output: { ...chain.mark, outline }, data: countOutline(outline) };
      },
    });
    for (const id of listIds(outline)) used_ids.add(id);
    return outline;
  }
}
