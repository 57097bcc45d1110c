import type { Finding, Framework, LinkState, QuizQuestion, Resource } from '@roadwright/domain';
import type { CheckedKind } from './checked.ts';

interface Placed {
  /** Stands before the place of a finding, such as `quiz.`. */
  readonly prefix: string;
  /** Finds the line of a finding's place. */
  readonly locate: (where: string) => number | null;
}

/** A lesson as it stands in a file. */
export interface LessonPiece extends Placed {
  readonly kind: 'lesson';
  readonly markdown: string;
  readonly title: string;
  /** What the file itself says. */
  readonly language: string | null;
  readonly level: string | null;
}

/** A good entry of a list with its place there. */
export interface Entry<Value> {
  readonly index: number;
  readonly value: Value;
}

/** The questions of a quiz that have the contract's shape. */
export interface QuizPiece extends Placed {
  readonly kind: 'quiz';
  readonly questions: readonly Entry<QuizQuestion>[];
}

/** The entries of a reading list that have the contract's shape. */
export interface ResourcesPiece extends Placed {
  readonly kind: 'resources';
  readonly resources: readonly Entry<Resource>[];
  readonly link_states: Readonly<Record<string, LinkState>>;
  /** False where the file has no place for the languages of its entries. */
  readonly names_languages: boolean;
}

/** An outline, whatever ids its author gave. */
export interface OutlinePiece extends Placed {
  readonly kind: 'outline';
  readonly framework: Framework;
  readonly names_language: boolean;
}

export type Piece = LessonPiece | QuizPiece | ResourcesPiece | OutlinePiece;

/** What belongs to one concept. */
export interface Chapter {
  /** Its concept_id where the file tells it, else what its file is called by. */
  readonly name: string;
  readonly stage_title: string;
  readonly module_title: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** What a file holds, as far as it could be read. */
export interface ReadFile {
  readonly path: string;
  readonly kind: CheckedKind;
  /** Where it has not the shape that it should have. */
  readonly faults: readonly Finding[];
  readonly locateFault: (where: string) => number | null;
  readonly chapters: readonly Chapter[];
  /** The title of a course in one file. */
  readonly title: string;
  /** A page of an exported course, which is judged with its fellows. */
  readonly is_page: boolean;
}
