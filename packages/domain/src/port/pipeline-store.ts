import type { ContentType } from '../artifact/content-type.ts';
import type { Quiz } from '../artifact/quiz.ts';
import type { Resources } from '../artifact/resources.ts';
import type { Tutorial } from '../artifact/tutorial.ts';
import type { Failure } from '../error/problem.ts';
import type { EventBody, Summary } from '../event/event.ts';
import type { CourseVerdict, Verdict } from '../quality/verdict.ts';
import type { GenerateRequest } from '../request/generate-request.ts';
import type { LiteratureRequest } from '../request/literature-request.ts';
import type { Framework } from '../roadmap/framework.ts';
import type { Lane, TaskKind, TaskStep } from '../task/task-words.ts';
import type { Validation } from '../validation/validation.ts';
import type { ConceptStatus, Pieces } from '../view/roadmap-view.ts';
import type { FailedPiece } from '../view/task-view.ts';
import type { LlmUsage } from './llm.ts';

/** A task in the hands of one worker; `epoch` fences every write, `write_no` numbers them. */
export interface ClaimedTask<Request = GenerateRequest> {
  readonly task_id: string;
  readonly kind: TaskKind;
  readonly lane: Lane;
  readonly owner_id: string;
  /** null until the outline has become a roadmap. */
  readonly roadmap_id: string | null;
  readonly request: Request;
  readonly attempt: number;
  readonly epoch: number;
  /** Number of the last committed write. */
  readonly write_no: number;
  /** Answered review rounds; 0 before the first review. */
  readonly review_round: number;
  /** What a person wants changed about the pieces that it makes anew; empty unless it was asked to modify one. */
  readonly requirements: readonly string[];
  /** What its calls have cost before this claim, as far as the prices are known. */
  readonly spent_micro_usd: number;
  /** The W3C traceparent of the request that it came from; absent or null where that was not traced. */
  readonly traceparent?: string | null;
}

/** A finished step of the design; a resumed task takes its output instead of doing it again. */
export interface StoredStep {
  readonly step: TaskStep;
  /** Repetitions of the same step count from 0. */
  readonly round: number;
  readonly output: unknown;
}

export type ArtifactBody =
  | { readonly content_type: 'tutorial'; readonly body: Tutorial }
  | { readonly content_type: 'resources'; readonly body: Resources }
  | { readonly content_type: 'quiz'; readonly body: Quiz };

export type ArtifactDraft = ArtifactBody & {
  readonly concept_id: string;
  readonly version: number;
  readonly model: string;
  readonly prompt_version: string;
  /** Stored works that it cites, by their ids; one that does not exist has the whole piece refused. */
  readonly citations?: readonly string[];
  /** A better version of a piece that this task has stored before: it is no further piece. */
  readonly mends?: true;
};

/** What the checks say about a stored version. */
export interface VerdictDraft {
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly version: number;
  readonly verdict: Verdict;
}

/** The state that a concept enters. */
export interface ConceptChange {
  readonly concept_id: string;
  readonly status: ConceptStatus;
}

/** What one flush stores, wholly or not at all, in one statement. */
export interface TaskWrite {
  readonly write_no: number;
  readonly events: readonly EventBody[];
  readonly steps: readonly StoredStep[];
  readonly artifacts: readonly ArtifactDraft[];
  readonly failures: readonly FailedPiece[];
  readonly concepts: readonly ConceptChange[];
  readonly verdicts: readonly VerdictDraft[];
  /** Takes the place of the one that the roadmap has. */
  readonly course_verdict?: CourseVerdict;
  readonly usage: LlmUsage;
  /** Set when the task enters another step. */
  readonly current_step?: TaskStep;
}

/**
 * `written`: committed, now or by an earlier sending of the same write.
 * `early`: the write before this one is not committed yet; send it again after that.
 * `lease_lost`: the task is cancelled or in other hands; stop.
 * `refused`: the database cannot take the data (SQLSTATE class 22 or 23); nothing was stored.
 */
export type WriteOutcome =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'early' }
  | { readonly outcome: 'lease_lost' }
  | { readonly outcome: 'refused'; readonly cause: unknown };

/** How a claim ends; each is one edge of the task, stored as one fenced write. */
export type TaskEnding =
  | {
      readonly edge: 'open_content' | 'open_review';
      readonly roadmap_id: string;
      readonly framework: Framework;
      /** What the validation of the framework says. */
      readonly verdict: Pick<Validation, 'valid' | 'score'>;
    }
  /** `work_id`: what a submission of literature turned out to be. */
  | { readonly edge: 'complete'; readonly summary: Summary; readonly work_id?: string }
  /** `failure` says why it stopped early, such as a budget that is spent; absent where only single pieces failed. */
  | {
      readonly edge: 'complete_partially';
      readonly summary: Summary;
      readonly failure?: Failure;
      readonly work_id?: string;
    }
  | { readonly edge: 'fail'; readonly failure: Failure }
  | { readonly edge: 'continue' };

/** A roadmap as the content step finds it. */
export interface StoredCourse {
  readonly roadmap_id: string;
  readonly framework: Framework;
  /** By concept_id. */
  readonly concepts: ReadonlyMap<string, { readonly status: ConceptStatus; readonly pieces: Pieces }>;
  /** The pieces that this task has to make and the version each will get; those already stored are not among them. */
  readonly wanted: readonly WantedPiece[];
  /** What this task has given up on in an earlier claim, with the reasons; empty for what other tasks failed at. */
  readonly failed: readonly FailedPiece[];
  /** Newest versions that this task has stored and that have no verdict yet. */
  readonly unjudged: readonly WantedPiece[];
}

/** The newest text of a concept's lesson and the newest questions about it. */
export interface WrittenConcept {
  readonly concept_id: string;
  readonly lesson: Tutorial | null;
  readonly quiz: Quiz | null;
}

export interface WantedPiece {
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly version: number;
}

/** A rejected outline and what the person said about it. */
export interface RejectedOutline {
  readonly framework: Framework;
  readonly feedback: string;
  /** What was said in earlier rounds, oldest first; it still holds where the newest does not speak against it. */
  readonly earlier_feedback: readonly string[];
  /** Every concept_id that the roadmap has or had; none of them is given to anything new. */
  readonly used_ids: readonly string[];
}

/**
 * What the pipeline needs of the database. Reads never hold a connection longer than their query;
 * writes are sent again after a lost link and commit once.
 */
export interface PipelineStore {
  /** Oldest first; of design steps that belong to an earlier review only their `review_round` is given. */
  listSteps(task: ClaimedTask<unknown>): Promise<StoredStep[]>;
  getCourse(task: ClaimedTask): Promise<StoredCourse>;
  /** The newest version of a piece, which another claim has stored. @throws AppError artifact_not_found */
  getArtifact(
    task: ClaimedTask,
    piece: Pick<WantedPiece, 'concept_id' | 'content_type'>,
  ): Promise<ArtifactBody>;
  /** What is written of the task's whole roadmap, whoever wrote it; concepts without a lesson are not in it. */
  listWritten(task: ClaimedTask): Promise<WrittenConcept[]>;
  /** null when no outline of this task was rejected in its last review round. */
  findRejectedOutline(task: ClaimedTask): Promise<RejectedOutline | null>;
  write(task: ClaimedTask<unknown>, write: TaskWrite): Promise<WriteOutcome>;
  /** Stores the ending with `write_no`, releases the lease and enqueues what follows. */
  end(task: ClaimedTask<unknown>, ending: TaskEnding & { readonly write_no: number }): Promise<WriteOutcome>;
}

/** How the work on a claim is told to end before it is done; both reasons are AppErrors. */
export interface ClaimSignals {
  /** From now on nothing new is begun: what is under way may end and is stored, then the claim goes on elsewhere. */
  readonly wind_down: AbortSignal;
  /** The work ends at once: the lease is gone, the task is cancelled, or the process's patience is over. */
  readonly abort: AbortSignal;
}

/**
 * Does a lane's work for one claimed task and ends the claim.
 * Never throws for the task's own failure.
 */
export type LaneHandler<Request = GenerateRequest> = (
  task: ClaimedTask<Request>,
  signals: ClaimSignals,
) => Promise<void>;

/** What works on each lane of a process. */
export interface LaneHandlers {
  readonly design?: LaneHandler;
  readonly content?: LaneHandler;
  readonly literature?: LaneHandler<LiteratureRequest>;
}
