import { fillTemplate } from './fill-template.ts';
import { LONGEST_QUOTE } from './list-wishes.ts';
import { mendOutline } from './mend-outline.ts';
import { plainText } from './plain-text.ts';
import { readWish } from './read-wish.ts';
import type { SampleInput } from './sample-input.ts';
import { createOperation, type SampleOperation } from './sample-operation.ts';
import { listSampleConcepts, listSampleModules } from './sample-outline.ts';
import { createSampleSubject } from './sample-subject.ts';

/** Writes the sample edit of an outline: a small change that a person can see after feedback, what mends it otherwise. */
export const writeRoadmapEdit = (input: SampleInput): object => ({
  operations: input.feedback.trim() === '' ? mendOutline(input) : followFeedback(input),
});

function followFeedback(input: SampleInput): SampleOperation[] {
  const { removed, extended_id, revised } = readWish(input);
  const { texts, values } = createSampleSubject(input);
  const feedback = plainText(input.feedback, LONGEST_QUOTE);
  const fill = (template: string, more: Readonly<Record<string, string>> = {}) =>
    fillTemplate(template, { ...values, feedback, ...more });
  const operations: SampleOperation[] = [];
  if (removed !== null) operations.push(createOperation('remove', { node_id: removed.node_id }));
  if (extended_id !== null) {
    const number = String(listSampleConcepts(input.outline).length + 1);
    operations.push(
      createOperation('add_concept', {
        parent_id: extended_id,
        title: fill(texts.review.added_title, { number }),
        description: fill(texts.review.added),
        difficulty: 'medium',
        estimated_hours: 2,
        prerequisites: findLastOf(input, { module_id: extended_id, without: removed?.node_id }),
        keywords: [values.subject ?? '', ...texts.keywords.slice(0, 2)],
      }),
    );
  }
  if (revised !== null) {
    const { title, description } = revised;
    operations.push(
      createOperation('update', {
        node_id: revised.node_id,
        title: fill(texts.review.revised_title, { title }),
        description: fill(texts.review.revised, { description }),
      }),
    );
  }
  return operations;
}

/** The concept that a new one at the end of a module builds on. */
function findLastOf(
  { outline }: SampleInput,
  { module_id, without }: { readonly module_id: string; readonly without: string | undefined },
): string[] {
  const module = listSampleModules(outline).find((one) => one.module_id === module_id);
  const ids = module?.concepts.map(({ concept_id }) => concept_id).filter((id) => id !== without) ?? [];
  return ids.slice(-1);
}
