import {
  type ArtifactBody,
  type ArtifactDraft,
  type ClaimedTask,
  createUuidV7,
  type EventBody,
  generateRequestSchema,
} from '@roadwright/domain';
import type { Bodies } from '../ceiling/flow.ts';
import { ARTIFACTS, CONCEPTS } from '../ceiling/flow-size.ts';
import type { Flush } from './flush.ts';

const REQUEST = generateRequestSchema.parse({ preferences: { learning_goal: 'Learn what a write costs' } });
const NO_USAGE = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
const EMPTY = { steps: [], failures: [], concepts: [], verdicts: [], usage: NO_USAGE };

/** A task as a worker holds it. */
export function createTask(index: number): ClaimedTask {
  const task_id = createUuidV7(Date.now, (bytes) => crypto.getRandomValues(bytes));
  const lease = { epoch: 1, write_no: 0, attempt: 1, review_round: 0, requirements: [], spent_micro_usd: 0 };
  const roadmap_id = `what-a-write-costs-${task_id.slice(-8)}`;
  const owner_id = `owner-${index}`;
  return { task_id, roadmap_id, owner_id, kind: 'create', lane: 'content', request: REQUEST, ...lease };
}

/** All that a task stores, an event with each artifact, cut into flushes of so many artifacts. */
export function createFlushes(task: ClaimedTask, bodies: Bodies, artifacts_at_once: number): Flush[] {
  const drafts = createDrafts(bodies);
  return Array.from({ length: Math.ceil(ARTIFACTS / artifacts_at_once) }, (_, index) => {
    const artifacts = drafts.slice(index * artifacts_at_once, (index + 1) * artifacts_at_once);
    return { task, write: { ...EMPTY, write_no: index + 1, artifacts, events: artifacts.map(toEvent) } };
  });
}

function createDrafts({ tutorial, resources, quiz }: Bodies): ArtifactDraft[] {
  const lesson = { ...tutorial, summary: tutorial.markdown.slice(0, 300), estimated_minutes: 5 };
  const pieces: readonly ArtifactBody[] = [
    { content_type: 'tutorial', body: lesson },
    { content_type: 'resources', body: resources },
    { content_type: 'quiz', body: quiz },
  ];
  return Array.from({ length: CONCEPTS }, (_, index) => `concept-${index}`).flatMap((concept_id) =>
    pieces.map((piece) => {
      const made_by = { model: 'instant', prompt_version: `${piece.content_type}@1` };
      return { ...piece, concept_id, version: 1, ...made_by };
    }),
  );
}

const toEvent = ({ concept_id, content_type }: ArtifactDraft): EventBody => ({
  type: 'content_generation_progress',
  concept_id,
  concept_title: `About ${concept_id}`,
  content_type,
  status: 'completed',
  progress_current: 0,
  progress_total: CONCEPTS,
});
