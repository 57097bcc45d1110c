import type { LaneRun } from '../lane/lane-run.ts';
import type { Progress } from './progress.ts';

/** The content step of one claim. */
export interface ContentRun extends LaneRun {
  readonly progress: Progress;
}
