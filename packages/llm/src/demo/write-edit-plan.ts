import { fillTemplate } from './fill-template.ts';
import { LONGEST_QUOTE } from './list-wishes.ts';
import { plainText } from './plain-text.ts';
import { readWish } from './read-wish.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';

/** Writes the sample plan for a person's feedback: one intent that quotes it. */
export function writeEditPlan(input: SampleInput): object {
  const { texts, values } = createSampleSubject(input);
  const { intent: intent_type, removed, revised } = readWish(input);
  const feedback = plainText(input.feedback, LONGEST_QUOTE);
  const fill = (template: string) => fillTemplate(template, { ...values, feedback });
  const target = intent_type === 'add' ? null : (removed ?? revised);
  return {
    feedback_summary: fill(texts.review.summary),
    intents: [
      {
        intent_type,
        target_type: target?.kind ?? 'concept',
        target_ids: target === null ? [] : [target.node_id],
        description: fill(texts.review.intents[intent_type]),
        priority: 'must',
      },
    ],
    preservation_requirements: [],
  };
}
