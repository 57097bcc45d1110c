import type { z } from 'zod';

/** Steps that may each be given their own model. */
export type LlmStep =
  | 'intent'
  | 'curriculum'
  | 'validation'
  | 'edit'
  | 'tutorial'
  | 'resources'
  | 'quiz'
  | 'verify';

/** Names of the structured answers as they stand in `response_format.json_schema.name`. */
export type AnswerName =
  | 'intent_analysis'
  | 'curriculum'
  | 'roadmap_validation'
  | 'edit_plan'
  | 'roadmap_edit'
  | 'resources'
  | 'quiz'
  | 'quiz_repair'
  | 'answer_check';

/**
 * The shape of a structured answer, twice: what is asked for and what is taken.
 * Providers only honour plain schemas with every field required; bounds and defaults belong to `decode`.
 */
export interface AnswerFormat<T> {
  readonly name: AnswerName;
  /** Sent to the provider as a strict JSON schema: no refinements, every field required. */
  readonly wire: z.ZodType;
  /** Applied to what came back: lenient about what is missing, strict about what would be wrong. */
  readonly decode: z.ZodType<T>;
}

/** A rendered prompt; everything that a user wrote stands in `user`, never in `system`. */
export interface LlmPrompt {
  readonly system: string;
  readonly user: string;
  /** Name and version of the template, such as `tutorial@1`. */
  readonly version: string;
}

/** Whose call it is; sharing between tasks and the order inside one go by it. */
export interface LlmScope {
  readonly task_id: string;
  readonly owner_id: string;
  /** Rank inside the task, from 0; lower goes first when calls have to wait. */
  readonly order: number;
  readonly concept_id?: string;
}

/** What the calls of one claim may cost together; every call of the claim carries this very object. */
export interface LlmBudget {
  readonly limit_micro_usd: number;
  /** What earlier claims have spent of it. */
  readonly spent_micro_usd: number;
}

export interface LlmTextCall {
  readonly step: LlmStep;
  readonly prompt: LlmPrompt;
  readonly scope: LlmScope;
  /** Aborting it closes the provider's connection and rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /**
   * Once aborted no new attempt is begun: one that is under way may end, while waiting for a place or for a retry ends
   * at once with the signal's reason.
   */
  readonly wind_down?: AbortSignal;
  /** Absent where the task has none. */
  readonly budget?: LlmBudget;
  /** Hears after each attempt what the call has cost so far: one whose signal aborts tells of it in no other way. */
  readonly onSpent?: (usage: LlmUsage) => void;
  /** Wanted to be another answer than any before: kept answers are not read, the new one is kept. */
  readonly fresh?: boolean;
}

export interface LlmObjectCall<T> extends LlmTextCall {
  readonly format: AnswerFormat<T>;
}

/** What one answer cost, all its attempts and re-asks together. */
export interface LlmUsage {
  readonly llm_calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** null when a price is not known; a sum with such a part is null too. */
  readonly cost_micro_usd: number | null;
}

export interface LlmAnswer<T> {
  readonly value: T;
  readonly usage: LlmUsage;
  /** The model that really answered. */
  readonly model: string;
}

/**
 * Any language model, as the pipeline sees it: pacing, retries and repair happen inside.
 *
 * @throws AppError with an `llm_*` code once nothing more can be done; its `retry` says whether asking again later may
 * help. `budget_exhausted` when the money for it is spent, `price_unknown` when a budget cannot be kept.
 */
export interface LlmClient {
  /** Resolves with non-empty text. */
  writeText(call: LlmTextCall): Promise<LlmAnswer<string>>;
  /** Resolves with a value that passed `format.decode`. */
  writeObject<T>(call: LlmObjectCall<T>): Promise<LlmAnswer<T>>;
  /** About what one call of a step costs, by the calls so far; null when its price is not known. */
  estimateCost(step: LlmStep): number | null;
}
