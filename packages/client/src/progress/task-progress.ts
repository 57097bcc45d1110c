import type { ConceptStatus, ContentType, Failure, Summary, TaskStatus, TaskStep } from '@roadwright/domain';

/** What is known of one concept from the events alone. */
export interface ConceptProgress {
  readonly concept_id: string;
  readonly title: string;
  readonly status: ConceptStatus;
  /** The pieces that have ended. */
  readonly pieces: Readonly<Partial<Record<ContentType, 'completed' | 'failed'>>>;
  readonly failures: readonly Failure[];
}

/** The outline that waits for a person. */
export interface PendingReview {
  readonly round: number;
  readonly stages_count: number;
  readonly concepts_count: number;
}

/** Pieces whose verdict is there, and what was found in them after their repair. */
export interface CheckedSoFar {
  readonly pieces_checked: number;
  readonly findings_count: number;
  readonly blocking_count: number;
}

/** The state of a task as its events tell it; never changed in place. */
export interface TaskProgress {
  /** Number of the last event folded in. */
  readonly seq: number;
  readonly status: TaskStatus;
  readonly step: TaskStep;
  /** Round of the present step, from 0, where steps come in rounds. */
  readonly round: number | null;
  /** Another worker is taking the task over after a crash. */
  readonly recovering: boolean;
  readonly roadmap_id: string | null;
  readonly title: string | null;
  /** The work that a submission of literature is about, once the task has completed. */
  readonly work_id: string | null;
  readonly concepts_total: number;
  /** Concepts that have ended, well or not. */
  readonly concepts_ended: number;
  /** By concept_id, in the order of their first event. */
  readonly concepts: ReadonlyMap<string, ConceptProgress>;
  readonly review: PendingReview | null;
  /** What the checks have said so far. */
  readonly quality: CheckedSoFar;
  /** Present once the task has completed, with or without failures. */
  readonly summary: Summary | null;
  /** Why the task failed. */
  readonly problem: Failure | null;
  /** Milliseconds since 1970 by the server's clock: the first event, the start of the content, the last event. */
  readonly started_at: number | null;
  readonly content_started_at: number | null;
  readonly updated_at: number | null;
}

/** The state before the first event. */
export const NO_PROGRESS: TaskProgress = {
  seq: 0,
  status: 'pending',
  step: 'queued',
  round: null,
  recovering: false,
  roadmap_id: null,
  title: null,
  work_id: null,
  concepts_total: 0,
  concepts_ended: 0,
  concepts: new Map(),
  review: null,
  quality: { pieces_checked: 0, findings_count: 0, blocking_count: 0 },
  summary: null,
  problem: null,
  started_at: null,
  content_started_at: null,
  updated_at: null,
};
