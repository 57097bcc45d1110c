import type { JudgedConcept } from '../check/judge-course.ts';
import type { LaneRun } from '../lane/lane-run.ts';
import type { FindCitable } from './find-citable.ts';
import type { Progress } from './progress.ts';

/** The content step of one claim. */
export interface ContentRun extends LaneRun {
  readonly progress: Progress;
  readonly findCitable: FindCitable;
  /** By concept_id, what this claim has judged. */
  readonly judged: Map<string, JudgedConcept>;
  /** Verdicts on their way to the store. */
  readonly storing: Promise<void>[];
}
