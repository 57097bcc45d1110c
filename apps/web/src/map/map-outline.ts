import type { ConceptStatus } from '@roadwright/domain';

/** A concept as the map needs it: of an outline, or of a roadmap that also says how far it is. */
export interface MapConcept {
  readonly concept_id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  readonly status?: ConceptStatus;
  /** Whether the learner has marked it. */
  readonly done?: boolean;
}

/** The least that a map needs of an outline: a framework fits, and a roadmap. */
export interface MapOutline {
  readonly language: string;
  readonly stages: readonly {
    readonly stage_id: string;
    readonly title: string;
    readonly modules: readonly {
      readonly module_id: string;
      readonly concepts: readonly MapConcept[];
    }[];
  }[];
}

/** Why a node of the map stands out. */
export type MapHighlight = 'added' | 'moved' | 'changed' | 'issue';

/** Lists the concepts of an outline in teaching order. */
export const listMapConcepts = (outline: MapOutline): MapConcept[] =>
  outline.stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));

/** Writes what decides where things stand, so that equal shapes need only one layout. */
export const writeShape = ({ language, stages }: MapOutline): string =>
  JSON.stringify([
    language,
    stages.map((stage) => [
      stage.stage_id,
      stage.title,
      stage.modules.map(({ concepts }) =>
        concepts.map(({ concept_id, title, prerequisites }) => [concept_id, title, prerequisites]),
      ),
    ]),
  ]);

/** Gives the status of every concept: what is said of it, else what the outline knows, else that it is not written. */
export const mergeStatuses = (
  outline: MapOutline,
  said: ReadonlyMap<string, ConceptStatus>,
): ReadonlyMap<string, ConceptStatus> =>
  new Map(
    listMapConcepts(outline).map(({ concept_id, status = 'pending' }) => [
      concept_id,
      said.get(concept_id) ?? status,
    ]),
  );

/** Lists the concepts that the learner has marked. */
export const listDone = (outline: MapOutline): ReadonlySet<string> =>
  new Set(
    listMapConcepts(outline)
      .filter(({ done }) => done)
      .map(({ concept_id }) => concept_id),
  );
