import type { ContentType } from '@roadwright/domain';
import type { Pool } from 'pg';
import { CONCEPTS } from '../flow-size.ts';

/** One artifact to be written. */
export interface Piece {
  readonly roadmap_id: number;
  /** From 1 on, within its roadmap. */
  readonly concept_id: number;
  readonly content_type: ContentType;
}

/** What a library's worker is given. */
export interface PeerWork {
  readonly database_url: string;
  readonly roadmaps: number;
  /** null unless the peer asked for a Redis. */
  readonly redis_port: number | null;
  /** Ten connections to the database, opened as they are asked for. */
  readonly pool: Pool;
  /** Waits as long as the model takes, then makes the JSON that is stored. */
  write(content_type: ContentType): Promise<string>;
  /** Counts artifacts that are committed, with all their events. */
  count(artifacts: number): void;
  /** Ends the run with an error; a queue would try again and again, and the run would not end. */
  fail(error: unknown): void;
}

/**
 * Gets a library ready and submits the whole flow to it.
 *
 * @returns what starts its workers
 */
export type PreparePeer = (work: PeerWork) => Promise<() => Promise<unknown>>;

/** Connections that write: with 20, no peer was quicker and some were slower. */
export const POOL_SIZE = 10;
/** Artifacts at once: those of eight roadmaps whose tutorials and resources are all at work. */
export const AT_ONCE = 8 * 2 * CONCEPTS;

const CONCEPT_IDS = Array.from({ length: CONCEPTS }, (_, index) => index + 1);

/** Lists what can be written at once when a roadmap starts: the tutorials and the resources of all its concepts. */
export const listFirstPieces = (roadmap_id: number): Piece[] =>
  CONCEPT_IDS.flatMap((concept_id) => [
    { roadmap_id, concept_id, content_type: 'tutorial' },
    { roadmap_id, concept_id, content_type: 'resources' },
  ]);

/** Lists what can be written once their tutorials are stored. */
export const listQuizzes = (roadmap_id: number): Piece[] =>
  CONCEPT_IDS.map((concept_id) => ({ roadmap_id, concept_id, content_type: 'quiz' }));

/** Lists the numbers of the roadmaps of a run. */
export const listRoadmapIds = (roadmaps: number): number[] =>
  Array.from({ length: roadmaps }, (_, index) => index + 1);
