/** The rules that no outline may break, whatever its author says. */
export type OutlineRule =
  | 'empty_outline'
  | 'empty_stage'
  | 'empty_module'
  | 'blank_title'
  | 'duplicate_id'
  | 'unknown_prerequisite'
  | 'prerequisite_cycle'
  | 'hours_out_of_bounds'
  | 'too_many_concepts';

/** One broken rule: where it stands, what is wrong, and what would mend it. */
export interface OutlineIssue {
  readonly rule: OutlineRule;
  /** Path of titles or ids, such as `Basics > Syntax > variables`. */
  readonly where: string;
  readonly detail: string;
  readonly suggestion: string;
}

/** The least that the rules need of an outline; an author's answer and a stored framework both fit. */
export interface OutlineTree {
  readonly stages: readonly {
    readonly title: string;
    readonly modules: readonly {
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
