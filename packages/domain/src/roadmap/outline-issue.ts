/**
 * `blocking`: no roadmap can be made of it. `critical`: a learner would be led astray, so it is repaired as long as
 * repairs are left. `warning`: a blemish.
 */
export const SEVERITIES = ['blocking', 'critical', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The rules that an outline is held to by code, whatever its author says. */
export type OutlineRule =
  | 'empty_outline'
  | 'empty_stage'
  | 'empty_module'
  | 'blank_title'
  | 'duplicate_id'
  | 'unknown_prerequisite'
  | 'prerequisite_cycle'
  | 'hours_out_of_bounds'
  | 'too_many_concepts'
  | 'too_few_concepts'
  | 'blank_description'
  | 'near_duplicate_title'
  | 'order_against_prerequisites'
  | 'hours_exceed_time'
  | 'level_mix';

/** One broken rule: where it stands, what is wrong, and what would mend it. */
export interface OutlineIssue {
  readonly rule: OutlineRule;
  readonly severity: Severity;
  /** Id of the stage, module or concept that it stands at; null for the whole outline. */
  readonly node_id: string | null;
  /** Path of titles or ids, such as `Basics > Syntax > variables`. */
  readonly where: string;
  readonly detail: string;
  readonly suggestion: string;
}

/** The least that the rules need of an outline: an author's answer fits, which names only concepts, and a framework. */
export interface OutlineTree {
  readonly stages: readonly {
    readonly stage_id?: string;
    readonly title: string;
    readonly modules: readonly {
      readonly module_id?: string;
      readonly title: string;
      readonly concepts: readonly OutlineNode[];
    }[];
  }[];
}

export interface OutlineNode {
  readonly concept_id: string;
  readonly title: string;
  readonly estimated_hours: number;
  readonly prerequisites: readonly string[];
}
