import type { LaneRun } from '../lane/lane-run.ts';
import type { FindCitable } from './find-citable.ts';
import type { Progress } from './progress.ts';

/** The content step of one claim. */
export interface ContentRun extends LaneRun {
  readonly progress: Progress;
  readonly findCitable: FindCitable;
}
