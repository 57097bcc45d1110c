import { type LlmUsage, type Resource, resourcesFormat } from '@roadwright/domain';
import { citeWorks } from '../content/cite-works.ts';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { askForObject } from '../lane/ask.ts';
import { type DeadEntry, renderLinkReplacementPrompt } from '../prompt/check-prompts.ts';
import { later } from './later.ts';

interface Replacements {
  readonly resources: readonly Resource[];
  readonly model: string;
  readonly prompt_version: string;
  readonly usage: LlmUsage;
}

/** Asks the librarian for other entries in the place of dead ones. @throws AppError `llm_*` */
export async function askForReplacements(
  run: ContentRun,
  { place, order }: ConceptWork,
  { dead, present }: { readonly dead: readonly DeadEntry[]; readonly present: readonly Resource[] },
): Promise<Replacements> {
  const { concept_id } = place.placed.concept;
  const { primary_language: language } = run.task.request.preferences;
  const prompt = renderLinkReplacementPrompt(run.prompts.linkReplacement, { language, place, dead, present });
  const question = { step: 'resources', prompt, order: later(order), concept_id } as const;
  const { value, usage, model } = await askForObject(run, question, resourcesFormat);
  const { resources } = citeWorks(value, []);
  return { resources: resources.slice(0, dead.length), model, prompt_version: prompt.version, usage };
}
