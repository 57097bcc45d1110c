import type { GenerateRequestInput, Preferences } from '@roadwright/domain';

const LEVELS: readonly string[] = [
  'beginner',
  'intermediate',
  'advanced',
] satisfies Preferences['current_level'][];

const isLevel = (value: string): value is Preferences['current_level'] => LEVELS.includes(value);

/** Reads the form of the start page; what was left empty is left to the API. */
export function createRequest(form: FormData): GenerateRequestInput {
  const read = (name: string) => String(form.get(name) ?? '').trim();
  const level = read('level');
  const hours = Number(read('hours'));
  const deadline = read('deadline');
  const language = read('language');
  return {
    preferences: {
      learning_goal: read('goal'),
      ...(isLevel(level) ? { current_level: level } : {}),
      ...(hours > 0 ? { available_hours_per_week: hours } : {}),
      ...(deadline === '' ? {} : { target_deadline: deadline }),
      ...(language === '' ? {} : { primary_language: language }),
    },
    options: form.has('review') ? { review: 'human' } : {},
  };
}
