import {
  type ClaimedTask,
  CONTENT_TYPES,
  type ContentType,
  listConcepts,
  type StoredCourse,
  type StoredStep,
  type WantedPiece,
} from '@roadwright/domain';
import { z } from 'zod';
import type { LessonPlace } from '../prompt/lesson-place.ts';
import type { PieceState, PieceStates } from './piece.ts';

/** Everything that the task has to make, written down at its start, so that a resume counts the same concepts. */
export interface ContentPlan {
  readonly task_id: string;
  readonly pieces: readonly WantedPiece[];
}

const planSchema = z.object({
  task_id: z.string(),
  pieces: z.array(
    z.object({ concept_id: z.string(), content_type: z.enum(CONTENT_TYPES), version: z.int() }),
  ),
});

/** Finds the plan that an earlier claim of this task has stored. */
export function findPlan(steps: readonly StoredStep[], { task_id }: ClaimedTask): ContentPlan | undefined {
  const step = steps.find((stored) => stored.step === 'content_generation');
  const plan = planSchema.safeParse(step?.output);
  return plan.success && plan.data.task_id === task_id ? plan.data : undefined;
}

/** One concept of the task: where it stands, what it has, what it still needs. */
export interface ConceptWork {
  readonly place: LessonPlace;
  /** Rank in teaching order, from 0. */
  readonly order: number;
  readonly pieces: PieceStates;
  /** Whether its end has been told already. */
  readonly ended: boolean;
  /** Versions that an earlier claim of this task has stored and nobody has judged. */
  readonly unjudged: Readonly<Partial<Record<ContentType, number>>>;
}

/** Lists the planned concepts in teaching order, each with the state of its pieces. */
export function listConceptWork(course: StoredCourse, plan: ContentPlan): ConceptWork[] {
  const placed = listConcepts(course.framework);
  const titles = new Map(placed.map(({ concept }) => [concept.concept_id, concept.title]));
  return placed.flatMap((own, order) => {
    const { concept_id } = own.concept;
    if (!plan.pieces.some((piece) => piece.concept_id === concept_id)) return [];
    const pieces = readPieces(course, { plan, concept_id });
    const neighbours = placed.filter(
      (other) =>
        other !== own && other.module_title === own.module_title && other.stage_title === own.stage_title,
    );
    const place = {
      placed: own,
      course_title: course.framework.title,
      prerequisites: own.concept.prerequisites.flatMap((id) => titles.get(id) ?? []),
      module_concepts: neighbours.map(({ concept }) => concept.title),
    };
    const unjudged = Object.fromEntries(
      course.unjudged
        .filter((piece) => piece.concept_id === concept_id)
        .map(({ content_type, version }) => [content_type, version]),
    );
    return [{ place, order, pieces, ended: hasEnded(course, { concept_id, pieces }), unjudged }];
  });
}

function readPieces(
  course: StoredCourse,
  { plan, concept_id }: { plan: ContentPlan; concept_id: string },
): PieceStates {
  const isSame = (piece: { concept_id: string; content_type: ContentType }, content_type: ContentType) =>
    piece.concept_id === concept_id && piece.content_type === content_type;
  const read = (content_type: ContentType): PieceState => {
    const earlier = course.concepts.get(concept_id)?.pieces[content_type].version ?? null;
    const replaces = earlier !== null;
    const planned = plan.pieces.find((piece) => isSame(piece, content_type));
    if (planned === undefined) return { is: replaces ? 'stored' : 'absent' };
    const failed = course.failed.find((piece) => isSame(piece, content_type));
    if (failed !== undefined) {
      return { is: 'failed', failure: { code: failed.code, detail: failed.detail }, replaces };
    }
    const wanted = course.wanted.some((piece) => isSame(piece, content_type));
    return wanted ? { is: 'wanted', version: planned.version, replaces } : { is: 'stored' };
  };
  return { tutorial: read('tutorial'), resources: read('resources'), quiz: read('quiz') };
}

/** The end frame and the final state of a concept are stored together, so the state tells whether the frame is out. */
function hasEnded(course: StoredCourse, work: { concept_id: string; pieces: PieceStates }): boolean {
  const status = course.concepts.get(work.concept_id)?.status ?? 'pending';
  const open = CONTENT_TYPES.some((content_type) => work.pieces[content_type].is === 'wanted');
  return !open && status !== 'pending' && status !== 'generating';
}
