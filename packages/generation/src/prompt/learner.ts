import { CONTENT_PREFERENCES, type GenerateRequest } from '@roadwright/domain';

/** The learner's level and content formats, without repetitions and in a fixed order; text when none is wished for. */
export function chooseForLearner({ preferences }: GenerateRequest) {
  const wished = CONTENT_PREFERENCES.filter((format) => preferences.content_preference.includes(format));
  return { level: preferences.current_level, format: wished.length === 0 ? (['text'] as const) : wished };
}

/** What a request says about learner and goal, as the data of the prompts that plan a course. */
export const createLearnerData = ({ preferences, additional_context, options }: GenerateRequest) => ({
  ...preferences,
  additional_context,
  max_concepts: options.max_concepts,
});
