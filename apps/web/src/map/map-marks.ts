import type { ConceptStatus } from '@roadwright/domain';
import { createContext, useContext } from 'react';
import type { MapHighlight } from './map-outline.ts';

/** What changes about the nodes of a map while they stay where they are. */
export interface MapMarks {
  readonly statuses: ReadonlyMap<string, ConceptStatus>;
  readonly highlights: ReadonlyMap<string, MapHighlight>;
  /** The concepts that the learner has marked. */
  readonly done: ReadonlySet<string>;
  readonly selected: string | null;
  /** The concept that the keyboard is at. */
  readonly focused: string | null;
}

/** Carries the marks past the drawing library, so that an event redraws no node that it is not about. */
export const MapMarksContext = createContext<MapMarks>({
  statuses: new Map(),
  highlights: new Map(),
  done: new Set(),
  selected: null,
  focused: null,
});

/** How a concept is drawn now. */
interface NodeMark {
  readonly status: ConceptStatus;
  readonly highlight: MapHighlight | undefined;
  readonly done: boolean;
  readonly selected: boolean;
  readonly focused: boolean;
}

/** Reads how a concept is drawn now. */
export function markOf(marks: MapMarks, concept_id: string): NodeMark {
  return {
    status: marks.statuses.get(concept_id) ?? 'pending',
    highlight: marks.highlights.get(concept_id),
    done: marks.done.has(concept_id),
    selected: marks.selected === concept_id,
    focused: marks.focused === concept_id,
  };
}

/** Gives how a concept is drawn now, by the marks of the map around it. */
export const useNodeMark = (concept_id: string): NodeMark => markOf(useContext(MapMarksContext), concept_id);
