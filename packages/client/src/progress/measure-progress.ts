import type { TaskStep } from '@roadwright/domain';
import type { ConceptProgress, TaskProgress } from './task-progress.ts';

/** Share of the bar that the design takes; the rest belongs to the content, which takes most of the time. */
const DESIGN_SHARE = 0.1;

/** Where the bar stands when a step begins. */
const STEP_SHARES: Readonly<Record<TaskStep, number>> = {
  queued: 0,
  intent_analysis: 0.01,
  curriculum_design: 0.03,
  structure_validation: 0.07,
  roadmap_edit: 0.08,
  human_review: DESIGN_SHARE,
  content_generation: DESIGN_SHARE,
  work_metadata: 0.05,
  work_content: 0.4,
  work_references: 0.8,
  finalizing: 0.99,
};

/** How much of a task is done, from 0 to 1; it never goes back while content is made. */
export function measureProgress(progress: TaskProgress): number {
  if (progress.summary !== null) return 1;
  if (progress.content_started_at === null) return STEP_SHARES[progress.step];
  return DESIGN_SHARE + (STEP_SHARES.finalizing - DESIGN_SHARE) * measureContent(progress);
}

const PIECES_PER_CONCEPT = 3;

/** Pieces of unfinished concepts count by thirds, so that the bar moves before the first concept ends. */
function measureContent({ concepts, concepts_ended, concepts_total }: TaskProgress): number {
  if (concepts_total === 0) return 0;
  const underWay = [...concepts.values()]
    .filter(({ status }) => status === 'generating')
    .reduce((sum, concept) => sum + countEnded(concept) / PIECES_PER_CONCEPT, 0);
  return Math.min(1, (concepts_ended + underWay) / concepts_total);
}

const countEnded = ({ pieces }: ConceptProgress): number => Object.keys(pieces).length;

/** Less than this share of the content says nothing about the pace. */
const LEAST_SHARE = 0.03;

/** How many milliseconds the content will still take at the pace measured so far, from the last event on; null before there is a pace. */
export function estimateRemaining(progress: TaskProgress): number | null {
  const { content_started_at, updated_at } = progress;
  const share = measureContent(progress);
  if (content_started_at === null || updated_at === null || share < LEAST_SHARE || share === 1) return null;
  return ((updated_at - content_started_at) / share) * (1 - share);
}
