import { setTimeout as wait } from 'node:timers/promises';
import type {
  CurriculumAnswer,
  IntentAnswer,
  LlmClient,
  LlmStep,
  LlmUsage,
  ValidationAnswer,
} from '@roadwright/domain';
import type { Bodies } from '../flow.ts';
import { CONCEPTS } from '../flow-size.ts';

interface AuthorOptions {
  readonly bodies: Bodies;
  readonly latency_ms: number;
}

const USAGE: LlmUsage = { llm_calls: 1, input_tokens: 1000, output_tokens: 1000, cost_micro_usd: 100 };

/**
 * An author in the place of the language model's client, who answers each question with the same texts. What a call to
 * a real provider costs is another bench's matter; here the pipeline, its writer and the database are the whole work.
 */
export function createInstantAuthor({ bodies, latency_ms }: AuthorOptions): LlmClient {
  const answer = async (step: LlmStep): Promise<unknown> => {
    if (latency_ms > 0) await wait(latency_ms);
    switch (step) {
      case 'intent':
        return INTENT;
      case 'curriculum':
        return OUTLINE;
      case 'validation':
        return CRITICISM;
      case 'resources':
        return bodies.resources;
      case 'quiz':
        return bodies.quiz;
      default:
        throw new Error(`Nobody asks for ${step} here.`);
    }
  };
  return {
    writeText: async () => {
      if (latency_ms > 0) await wait(latency_ms);
      return { value: bodies.tutorial.markdown, usage: USAGE, model: 'instant' };
    },
    writeObject: async <T>({ step }: { readonly step: LlmStep }) => ({
      value: (await answer(step)) as T,
      usage: USAGE,
      model: 'instant',
    }),
    estimateCost: () => null,
  };
}

const INTENT: IntentAnswer = {
  parsed_goal: 'Write Rust without fighting the borrow checker',
  key_technologies: ['Rust'],
  difficulty_profile: 'Borrowing is new',
  time_constraint: 'Enough',
  recommended_focus: ['moves'],
  skill_gap_analysis: ['stack and heap'],
  learning_path_type: 'deep_dive',
};

const CRITICISM: ValidationAnswer = {
  dimension_scores: [{ dimension: 'completeness', score: 90, rationale: 'Nothing is missing.' }],
  issues: [],
};

const MODULES = 6;

const OUTLINE: CurriculumAnswer = {
  title: 'Ownership in Rust',
  summary: 'From moves to lifetimes.',
  stages: [
    {
      title: 'Foundations',
      description: 'What everything else stands on.',
      modules: Array.from({ length: MODULES }, (_, module) => ({
        title: `Module ${module + 1}`,
        description: 'Five concepts that belong together.',
        concepts: Array.from({ length: CONCEPTS / MODULES }, (_, place) => ({
          concept_id: `concept-${module}-${place}`,
          title: `Concept ${place + 1} of module ${module + 1}`,
          description: 'One idea, told well enough to be used afterwards.',
          difficulty: 'medium' as const,
          estimated_hours: 2,
          prerequisites: place === 0 ? [] : [`concept-${module}-${place - 1}`],
          keywords: ['ownership'],
        })),
      })),
    },
  ],
};
