import type {
  ClaimedTask,
  LlmBudget,
  LlmClient,
  PipelineStore,
  RandomBytes,
  TaskEnding,
  TimerClock,
  WorkSearch,
} from '@roadwright/domain';
import type { Log, Tracer } from '@roadwright/telemetry';
import type { Checks } from '../check/checks.ts';
import type { Prompts } from '../load-prompts.ts';
import type { TaskWriter } from '../writer/create-task-writer.ts';

/** What every lane needs, for all its tasks. */
export interface LaneParts {
  readonly llm: LlmClient;
  readonly store: PipelineStore;
  readonly prompts: Prompts;
  readonly randomBytes: RandomBytes;
  readonly clock: TimerClock;
  /** The stored works that a course may cite. */
  readonly works?: WorkSearch;
  /** Without it nothing that is written is judged, and options stand as their author put them. */
  readonly checks?: Checks;
  readonly tracer: Tracer;
}

/** One claimed task at work. */
export interface LaneRun extends LaneParts {
  readonly task: ClaimedTask;
  readonly writer: TaskWriter;
  /** What the calls of this claim may cost, where the task has a budget. */
  readonly budget: LlmBudget | undefined;
  /** Aborts with the outer signal, when nothing was finished for too long, and when the writer cannot write any more. */
  readonly signal: AbortSignal;
  /** Once aborted nothing new is begun: what would be is given up with the signal's reason, which is no failure. */
  readonly wind_down: AbortSignal;
  readonly log: Log;
}

/** Does the work of one claim and says how it ends. @throws AppError for the task's own failure, or the reason of `wind_down` */
export type LaneWork = (run: LaneRun) => Promise<TaskEnding>;
