import { CONTENT_TYPES, type ContentType, type Failure, type Summary } from '@roadwright/domain';
import type { ContentPlan } from './content-plan.ts';
import { listMissing, type PieceStates } from './piece.ts';

/** What became of one concept. */
interface ConceptOutcome {
  readonly concept_id: string;
  readonly pieces: PieceStates;
}

/** A planned piece that could not be made, and why. */
export interface MissingPiece extends Failure {
  readonly content_type: ContentType;
}

/** What became of the task. */
interface Outcome {
  readonly summary: Summary;
  readonly failures: readonly MissingPiece[];
}

/** Counts what the task was asked for; a concept counts as done when nothing that was asked of it is missing. */
export function countOutcome(plan: ContentPlan, outcomes: readonly ConceptOutcome[]): Outcome {
  const isPlanned = (concept_id: string, content_type: ContentType) =>
    plan.pieces.some((piece) => piece.concept_id === concept_id && piece.content_type === content_type);
  const planned = outcomes.flatMap(({ concept_id, pieces }) =>
    CONTENT_TYPES.filter((content_type) => isPlanned(concept_id, content_type)).map((content_type) => ({
      content_type,
      state: pieces[content_type],
    })),
  );
  const done = outcomes.filter(({ concept_id, pieces }) =>
    listMissing(pieces).every((content_type) => !isPlanned(concept_id, content_type)),
  ).length;
  return {
    summary: {
      concepts_total: outcomes.length,
      concepts_done: done,
      concepts_failed: outcomes.length - done,
      artifacts_total: planned.length,
      artifacts_done: planned.filter(({ state }) => state.is === 'stored').length,
    },
    failures: planned.flatMap(({ content_type, state }) =>
      state.is === 'failed' ? [{ ...state.failure, content_type }] : [],
    ),
  };
}
