import {
  type CurriculumAnswer,
  createFramework,
  type EditPlan,
  type Framework,
  type GenerateRequest,
  type GenerateRequestInput,
  generateRequestSchema,
  type IntentAnswer,
  type ValidationAnswer,
} from '@roadwright/domain';

/** A request with the given preferences on top of a plain goal. */
export const createRequest = (
  preferences: Partial<GenerateRequestInput['preferences']> = {},
  options: GenerateRequestInput['options'] = {},
): GenerateRequest =>
  generateRequestSchema.parse({
    preferences: { learning_goal: 'Learn Rust ownership', ...preferences },
    options,
  });

/** A sound diagnosis. */
export const INTENT: IntentAnswer = {
  parsed_goal: 'Write Rust without fighting the borrow checker',
  key_technologies: ['Rust'],
  difficulty_profile: 'Borrowing is new',
  time_constraint: 'Enough',
  recommended_focus: ['moves'],
  skill_gap_analysis: ['stack and heap'],
  learning_path_type: 'deep_dive',
};

/** A critic who is content: 80 in every dimension. */
export const CRITICISM: ValidationAnswer = {
  dimension_scores: (
    ['completeness', 'progression', 'stage_coherence', 'module_clarity', 'learner_fit'] as const
  ).map((dimension) => ({ dimension, score: 80, rationale: 'Sound.' })),
  issues: [],
};

/** A critic who scores alike and finds so many critical issues. */
export const createCriticism = (critical: number, score = 80): ValidationAnswer => ({
  dimension_scores: CRITICISM.dimension_scores.map((said) => ({ ...said, score })),
  issues: Array.from({ length: critical }, (_, index) => ({
    severity: 'critical',
    category: 'knowledge_gap',
    location: 'a',
    issue: `Gap ${index + 1}`,
    suggestion: 'Close it.',
  })),
});

/** What a person wants, as a plan. */
export const PLAN: EditPlan = {
  feedback_summary: 'The person wants less.',
  intents: [
    {
      intent_type: 'remove',
      target_type: 'concept',
      target_ids: ['c'],
      description: 'Remove the concept c.',
      priority: 'must',
    },
  ],
  preservation_requirements: [],
};

/** An outline with one module per list of concept ids, each concept building on the one before in its module. */
export const createOutline = (modules: readonly (readonly string[])[]): CurriculumAnswer => ({
  title: 'Ownership in Rust',
  summary: 'From moves to lifetimes.',
  stages: [
    {
      title: 'Foundations',
      description: 'The basics',
      modules: modules.map((ids, index) => ({
        title: `Module ${index + 1}`,
        description: 'A module',
        concepts: ids.map((concept_id, place) => ({
          concept_id,
          title: `Concept ${concept_id}`,
          description: `What ${concept_id} is`,
          difficulty: 'medium',
          estimated_hours: 2,
          prerequisites: ids.slice(Math.max(0, place - 1), place),
          keywords: [concept_id],
        })),
      })),
    },
  ],
});

/** The framework of such an outline. */
export const createSampleFramework = (modules: readonly (readonly string[])[]): Framework =>
  createFramework(createOutline(modules), { language: 'en', hours_per_week: 10, learning_goal: 'Rust' });

/** A sound reading list. */
export const createResources = (concept_id: string) => ({
  resources: [
    {
      title: `About ${concept_id}`,
      url: `https://example.org/${concept_id}`,
      resource_type: 'article',
      description: 'Read it.',
      language: 'en',
    },
  ],
});

/** A sound quiz. */
export const createQuiz = (concept_id: string) => ({
  questions: [
    {
      question: `What is ${concept_id}?`,
      question_type: 'single_choice',
      options: ['this', 'that'],
      correct_answer: [0],
      explanation: 'It is this.',
      difficulty: 'easy',
    },
  ],
});
