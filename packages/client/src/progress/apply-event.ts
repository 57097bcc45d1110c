import type { EventBody, Failure, TaskEvent } from '@roadwright/domain';
import type { ConceptProgress, TaskProgress } from './task-progress.ts';

/** Folds one event into the state of its task; events that were folded in before change nothing. */
export function applyEvent(progress: TaskProgress, event: TaskEvent): TaskProgress {
  if (event.seq <= progress.seq) return progress;
  const at = Date.parse(event.at);
  const stamped = { ...progress, seq: event.seq, started_at: progress.started_at ?? at, updated_at: at };
  return { ...stamped, ...foldBody(stamped, event, at) };
}

type ContentEvent = Extract<EventBody, { type: 'content_generation_progress' }>;

function foldBody(progress: TaskProgress, event: TaskEvent, at: number): Partial<TaskProgress> {
  switch (event.type) {
    case 'task_queued':
      return { status: 'pending', step: 'queued' };
    case 'task_started':
    case 'task_continued':
      return { status: 'processing', recovering: false };
    case 'task_recovering':
      return { status: 'processing', recovering: true };
    case 'step_started':
      return { ...foldStep(progress, event), ...startContent(progress, event.step, at) };
    case 'step_completed':
      return foldStep(progress, event);
    case 'roadmap_ready':
      return { roadmap_id: event.roadmap_id, title: event.title, concepts_total: event.concepts_total };
    case 'human_review_required':
      return {
        status: 'human_review_pending',
        step: 'human_review',
        round: event.round - 1, // reviews count from 1
        roadmap_id: event.roadmap_id,
        review: {
          round: event.round,
          stages_count: event.stages_count,
          concepts_count: event.concepts_count,
        },
      };
    case 'review_answered':
      return { status: 'processing', review: null };
    case 'content_generation_progress':
      return foldContent(progress, event, at);
    case 'quality_checked':
      return {
        quality: {
          pieces_checked: progress.quality.pieces_checked + 1,
          findings_count: progress.quality.findings_count + event.findings_count,
          blocking_count: progress.quality.blocking_count + event.blocking_count,
        },
      };
    case 'task_completed':
      return {
        status: event.status,
        summary: event.summary,
        work_id: event.work_id ?? null,
        ...settle(progress),
      };
    case 'task_failed':
      return { status: 'failed', problem: event.problem, ...settle(progress) };
    case 'task_cancelled':
      return { status: 'cancelled', ...settle(progress) };
    default:
      return {}; // an event of a newer API
  }
}

/** Nothing is under way any more: a concept that was is as far as its pieces are. */
const settle = ({ concepts }: TaskProgress): Partial<TaskProgress> => ({
  recovering: false,
  review: null,
  concepts: new Map([...concepts].map(([id, concept]) => [id, settleConcept(concept)])),
});

const settleConcept = (concept: ConceptProgress): ConceptProgress =>
  concept.status === 'generating'
    ? { ...concept, status: hasUsable(concept) ? 'partial' : 'pending' }
    : concept;

type StepEvent = Extract<EventBody, { type: 'step_started' | 'step_completed' }>;

const foldStep = (progress: TaskProgress, { step, round }: StepEvent): Partial<TaskProgress> => ({
  status: progress.review === null ? 'processing' : progress.status,
  recovering: false,
  step,
  round: round ?? null,
});

const startContent = (progress: TaskProgress, step: TaskProgress['step'], at: number) =>
  step === 'content_generation' ? { content_started_at: progress.content_started_at ?? at } : {};

function foldContent(progress: TaskProgress, event: ContentEvent, at: number): Partial<TaskProgress> {
  const concepts = new Map(progress.concepts);
  concepts.set(event.concept_id, foldConcept(concepts.get(event.concept_id), event));
  return {
    status: 'processing',
    step: 'content_generation',
    recovering: false,
    concepts,
    concepts_ended: event.progress_current,
    concepts_total: event.progress_total,
    content_started_at: progress.content_started_at ?? at,
  };
}

function foldConcept(known: ConceptProgress | undefined, event: ContentEvent): ConceptProgress {
  const { concept_id, concept_title: title, content_type, status, error } = event;
  const before = known ?? { concept_id, title, status: 'pending', pieces: {}, failures: [] };
  if (content_type === null) return { ...before, title, status: foldConceptStatus(before, status) };
  if (status === 'generating') return { ...before, title, status: 'generating' };
  return {
    ...before,
    title,
    pieces: { ...before.pieces, [content_type]: status },
    failures: status === 'failed' ? addFailure(before.failures, error) : before.failures,
  };
}

const addFailure = (failures: readonly Failure[], failure: Failure | undefined): readonly Failure[] =>
  failure === undefined || failures.some(({ detail }) => detail === failure.detail)
    ? failures
    : [...failures, failure];

/** A concept that failed keeps the pieces that were made: then it is partial. */
const foldConceptStatus = (
  concept: ConceptProgress,
  status: ContentEvent['status'],
): ConceptProgress['status'] => (status === 'failed' && hasUsable(concept) ? 'partial' : status);

const hasUsable = ({ pieces }: ConceptProgress): boolean => Object.values(pieces).includes('completed');
