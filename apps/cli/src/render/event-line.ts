import type { ConceptProgress, TaskProgress } from '@roadwright/client';
import type { EventBody } from '@roadwright/domain';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderStep } from './step-label.ts';

/** Renders an event as one line where it starts a step or ends a concept; null where there is nothing to say. */
export function renderEventLine(event: EventBody, progress: TaskProgress): string | null {
  switch (event.type) {
    case 'task_queued':
      return renderStep('queued', null);
    case 'task_recovering':
      return `A worker died; another one takes over (attempt ${event.attempt})`;
    case 'step_started':
      return renderStep(event.step, event.round);
    case 'roadmap_ready':
      return `Outline ready: ${toPlainLine(event.title)} (${event.concepts_total} concepts)${renderVerdict(event)}`;
    case 'review_answered':
      return event.approved ? 'Outline approved' : 'Outline sent back';
    case 'content_generation_progress': {
      if (event.content_type !== null || event.status === 'generating') return null;
      const concept = progress.concepts.get(event.concept_id);
      return concept === undefined ? null : `${renderCount(event)} ${renderConceptEnd(concept)}`;
    }
    case 'quality_checked':
      return renderChecked(event, progress);
    default:
      return null;
  }
}

type CheckedEvent = Extract<EventBody, { type: 'quality_checked' }>;

const PIECES = { tutorial: 'lesson', resources: 'resources', quiz: 'quiz' } as const;

/** Only what would mislead a learner is worth a line. */
export function renderChecked(event: CheckedEvent, { concepts }: TaskProgress): string | null {
  const { blocking_count: count, concept_id, content_type } = event;
  if (count === 0) return null;
  const title = toPlainLine(concepts.get(concept_id)?.title ?? concept_id);
  return `${title}: ${count === 1 ? '1 blocking finding is' : `${count} blocking findings are`} left in the ${PIECES[content_type]}`;
}

type ReadyEvent = Extract<EventBody, { type: 'roadmap_ready' }>;

/** Only what speaks against an outline is worth a word. */
const renderVerdict = ({ valid }: ReadyEvent): string =>
  valid === false ? ', the best that was found: not every critical issue could be mended' : '';

/** Renders how a concept ended, with the reasons when something is missing. */
export function renderConceptEnd({ title, status, failures }: ConceptProgress): string {
  if (status === 'completed') return toPlainLine(title);
  const word = status === 'partial' ? 'incomplete' : 'failed';
  const reasons = failures.map(({ detail }) => toPlainLine(detail)).join(' ');
  return `${toPlainLine(title)}: ${word}${reasons === '' ? '' : `: ${reasons}`}`;
}

type ContentEvent = Extract<EventBody, { type: 'content_generation_progress' }>;

function renderCount({ progress_current, progress_total }: ContentEvent): string {
  const total = String(progress_total);
  return `[${String(progress_current).padStart(total.length)}/${total}]`;
}
