import {
  CONTENT_TYPES,
  type ConceptStatus,
  type ContentType,
  type FailedPiece,
  type Framework,
  type PieceStatus,
  type Pieces,
} from '@roadwright/domain';

/** The state of a roadmap's content as statements select it with COURSE_COLUMNS. */
export interface CourseRow {
  readonly framework: string;
  /** The task that made the roadmap. */
  readonly maker: string;
  /** Whether that task is still at work. */
  readonly building: boolean;
  readonly concepts: readonly { concept_id: string; status: ConceptStatus }[];
  readonly stored: readonly (PieceKey & { version: number })[];
  readonly failed: readonly (FailedPiece & { task_id: string })[];
  readonly reserved: readonly (PieceKey & { task_id: string; version: number })[];
}

interface PieceKey {
  readonly concept_id: string;
  readonly content_type: ContentType;
}

/** The columns of a CourseRow, from the tables `roadmap` and `framework`; $3 narrows them to one concept when it is not null. */
export const COURSE_COLUMNS = `
    framework.body as framework,
    roadmap.task_id as maker,
    exists (
      select from roadwright.task
      where task.owner_id = roadmap.owner_id and task.roadmap_id = roadmap.roadmap_id
        and task.task_id = roadmap.task_id and task.status in ('pending', 'processing', 'human_review_pending')
    ) as building,
    (
      select coalesce(json_agg(json_build_object('concept_id', concept_id, 'status', status)), '[]')
      from roadwright.concept
      where concept.owner_id = roadmap.owner_id and concept.roadmap_id = roadmap.roadmap_id
        and concept.removed_at is null
        and ($3::text is null or concept.concept_id = $3::text)
    ) as concepts,
    (
      select coalesce(json_agg(newest), '[]') from (
        select concept_id, content_type, max(version) as version
        from roadwright.artifact
        where artifact.owner_id = roadmap.owner_id and artifact.roadmap_id = roadmap.roadmap_id
          and ($3::text is null or artifact.concept_id = $3::text)
        group by concept_id, content_type
      ) as newest
    ) as stored,
    (
      select coalesce(json_agg(json_build_object(
        'concept_id', concept_id, 'content_type', content_type, 'code', code, 'detail', detail,
        'task_id', task_id)), '[]')
      from roadwright.failed_piece as piece
      where piece.owner_id = roadmap.owner_id and piece.roadmap_id = roadmap.roadmap_id
        and ($3::text is null or piece.concept_id = $3::text)
    ) as failed,
    (
      select coalesce(json_agg(json_build_object(
        'concept_id', concept_id, 'content_type', content_type, 'task_id', task_id, 'version', version)), '[]')
      from roadwright.reserved_piece as piece
      where piece.owner_id = roadmap.owner_id and piece.roadmap_id = roadmap.roadmap_id
        and ($3::text is null or piece.concept_id = $3::text)
    ) as reserved`;

/** One piece as the roadmap knows it. */
export interface PieceState extends PieceKey {
  readonly status: PieceStatus;
  /** Newest stored version. */
  readonly version: number | null;
  /** The task that is making it now and the version it will get. */
  readonly making: { readonly task_id: string; readonly version: number } | null;
}

interface ConceptState {
  readonly status: ConceptStatus;
  readonly pieces: Pieces;
}

/** What is known about every concept of the row, by concept_id. */
export interface CourseState {
  readonly concepts: ReadonlyMap<string, ConceptState>;
  /** In no particular order. */
  readonly pieces: readonly PieceState[];
}

/** Reads the framework of a row. */
export const readFramework = ({ framework }: Pick<CourseRow, 'framework'>): Framework =>
  JSON.parse(framework);

/** Derives the state of every concept and piece. */
export function readCourseState(row: CourseRow): CourseState {
  const known = { stored: index(row.stored), reserved: index(row.reserved), failed: index(row.failed) };
  const pieces: PieceState[] = [];
  const concepts = new Map<string, ConceptState>();
  for (const { concept_id, status } of row.concepts) {
    const own = CONTENT_TYPES.map((content_type) =>
      readPiece({ concept_id, content_type, status }, row, known),
    );
    pieces.push(...own);
    const shown = own.map((piece) => [piece.content_type, { status: piece.status, version: piece.version }]);
    concepts.set(concept_id, { status, pieces: Object.fromEntries(shown) as Pieces });
  }
  return { concepts, pieces };
}

interface KnownPieces {
  readonly stored: ReadonlyMap<string, CourseRow['stored']>;
  readonly reserved: ReadonlyMap<string, CourseRow['reserved']>;
  readonly failed: ReadonlyMap<string, CourseRow['failed']>;
}

function readPiece(
  { concept_id, content_type, status }: PieceKey & { status: ConceptStatus },
  { maker, building }: CourseRow,
  known: KnownPieces,
): PieceState {
  const key = keyOf({ concept_id, content_type });
  const version = known.stored.get(key)?.[0]?.version ?? null;
  const [reserved] = known.reserved.get(key) ?? [];
  const failures = known.failed.get(key) ?? [];
  const planned = reserved ?? (building && version === null ? { task_id: maker, version: 1 } : null);
  const open =
    planned !== null &&
    (version ?? 0) < planned.version &&
    !failures.some(({ task_id }) => task_id === planned.task_id);
  const making = open ? { task_id: planned.task_id, version: planned.version } : null;
  return { concept_id, content_type, version, making, status: nameStatus() };

  function nameStatus(): PieceStatus {
    if (making !== null && status === 'generating') return 'generating';
    if (version !== null) return 'completed';
    return making === null && failures.length > 0 ? 'failed' : 'pending';
  }
}

const keyOf = ({ concept_id, content_type }: PieceKey): string => `${concept_id}:${content_type}`;

function index<Piece extends PieceKey>(pieces: readonly Piece[]): Map<string, Piece[]> {
  return Map.groupBy(pieces, keyOf);
}
