import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';

const PATHS = { beginner: 'quick_start', intermediate: 'skill_upgrade', advanced: 'deep_dive' } as const;

/** Writes the sample answer of the intent step. */
export function writeIntent(input: SampleInput): object {
  const { texts, values } = createSampleSubject(input);
  const { intent } = texts;
  const fill = (template: string) =>
    fillTemplate(template, { ...values, hours: String(input.available_hours_per_week) });
  const stack = input.tech_stack.map((name) => plainText(name, 60)).filter((name) => name !== '');
  return {
    parsed_goal: fill(intent.parsed_goal),
    key_technologies: [...new Set([values.subject, ...stack])],
    difficulty_profile: intent.difficulty[input.current_level],
    time_constraint: fill(intent.time),
    recommended_focus: intent.focus.map(fill),
    skill_gap_analysis: intent.gaps.map(fill),
    learning_path_type: PATHS[input.current_level],
  };
}
