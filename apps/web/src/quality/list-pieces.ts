import { CONTENT_TYPES, type ConceptQuality, type ContentType, type PieceQuality } from '@roadwright/domain';

/** A piece that is there, with what is known about it. */
export interface KnownPiece {
  readonly content_type: ContentType;
  readonly quality: PieceQuality;
}

/** Lists the pieces of a concept that are there, in reading order. */
export const listPieces = (concept: ConceptQuality): KnownPiece[] =>
  CONTENT_TYPES.flatMap((content_type) => {
    const quality = concept[content_type];
    return quality === null ? [] : [{ content_type, quality }];
  });

/** Lists what was found in all pieces of a concept. */
export const listFindings = (concept: ConceptQuality) =>
  listPieces(concept).flatMap(({ quality }) => quality.findings);

const isChecked = ({ quality }: KnownPiece): boolean => quality.checked_at !== null;

/** Concepts by what is known about them, each once; those without any piece are left out. */
interface ConceptGroups {
  readonly found: readonly ConceptQuality[];
  /** Nothing was found, and not everything was looked at. */
  readonly unchecked: readonly ConceptQuality[];
  readonly clean: readonly ConceptQuality[];
}

/** Tells what was found faulty from what nobody has looked at and from what is clean. */
export function groupConcepts(concepts: readonly ConceptQuality[]): ConceptGroups {
  const written = concepts.filter((concept) => listPieces(concept).length > 0);
  const groups = Map.groupBy(written, (concept) => {
    if (listFindings(concept).length > 0) return 'found';
    return listPieces(concept).every(isChecked) ? 'clean' : 'unchecked';
  });
  return {
    found: groups.get('found') ?? [],
    unchecked: groups.get('unchecked') ?? [],
    clean: groups.get('clean') ?? [],
  };
}
