import { askForText } from '../lane/ask.ts';
import { renderTutorialPrompt } from '../prompt/tutorial-prompt.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { parseTutorial } from './parse-tutorial.ts';

/** Has the model write the lesson of a concept. @throws AppError `llm_*` */
export async function writeTutorial(run: ContentRun, { place, order }: ConceptWork) {
  const { concept } = place.placed;
  const prompt = renderTutorialPrompt(run.prompts.tutorial, { request: run.task.request, place });
  const question = { step: 'tutorial', prompt, order, concept_id: concept.concept_id } as const;
  const { value, usage, model } = await askForText(run, question);
  const body = parseTutorial(value, concept.title);
  const artifact = { content_type: 'tutorial', body } as const;
  return { artifact, model, prompt_version: prompt.version, usage };
}
