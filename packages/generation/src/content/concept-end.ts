import { CONTENT_TYPES, type ContentType, type Failure } from '@roadwright/domain';
import type { WriteItem } from '../writer/write-item.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { judgeConcept, listMissing, type PieceState, type PieceStates } from './piece.ts';

type Rows = Required<Pick<WriteItem, 'events' | 'concepts'>>;

/** Knows which pieces of a concept are settled, and tells the concept's end once. */
export interface ConceptEnd {
  /**
   * What goes into the flush of a piece that settles as `state`: the concept's end when every other piece is committed,
   * else nothing. Most concepts so end together with their last piece instead of in a write of their own.
   */
  createRows(content_type: ContentType, state: PieceState): Rows;
  /** Notes that the piece is committed as `state`, with the rows that went with it. */
  settle(content_type: ContentType, state: PieceState, rows?: Rows): void;
  /** The end of a concept whose last pieces were committed together, for a write of its own; null when it is told. */
  createLate(): Rows | null;
  /** How it stands with all three. */
  readonly pieces: PieceStates;
}

const NOTHING: Rows = { events: [], concepts: [] };

/** Begins with what earlier claims have settled. */
export function createConceptEnd(run: ContentRun, work: ConceptWork): ConceptEnd {
  const states: Record<ContentType, PieceState> = { ...work.pieces };
  let counted = false;
  let told = false;
  const createEnd = (pieces: PieceStates): Rows => {
    // A flush that is refused comes again without its piece, and the concept is still one.
    if (!counted) run.progress.endConcept();
    counted = true;
    const status = judgeConcept(pieces);
    const news =
      status === 'completed'
        ? ({ content_type: null, status } as const)
        : ({ content_type: null, status: 'failed', error: describeGaps(pieces) } as const);
    return {
      concepts: [{ concept_id: work.place.placed.concept.concept_id, status }],
      events: [run.progress.createFrame(work, news)],
    };
  };
  return {
    pieces: states,
    createRows(content_type, state) {
      const isLast = CONTENT_TYPES.every((other) => other === content_type || states[other].is !== 'wanted');
      return isLast ? createEnd({ ...states, [content_type]: state }) : NOTHING;
    },
    settle(content_type, state, rows = NOTHING) {
      states[content_type] = state;
      told ||= rows.concepts.length > 0;
    },
    createLate: () => (told ? null : createEnd(states)),
  };
}

function describeGaps(pieces: PieceStates): Failure {
  const gaps = listMissing(pieces).map((content_type) => {
    const piece = pieces[content_type];
    return piece.is === 'failed' ? `${content_type} (${piece.failure.code})` : content_type;
  });
  return {
    code: 'concept_incomplete',
    detail: `Missing: ${gaps.join(', ')}. Retry the task to make just what is missing.`,
  };
}
