import type { ConceptView, RoadmapView } from '@roadwright/domain';
import { placeConcepts } from './place-concepts.ts';
import { renderConceptPage } from './render-concept-page.ts';
import { renderContents } from './render-contents.ts';

/** One file of an exported course. */
export interface CourseFile {
  /** Relative, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Renders a whole course as Markdown files, the contents first. */
export function renderCourse(roadmap: RoadmapView, concepts: ReadonlyMap<string, ConceptView>): CourseFile[] {
  const places = placeConcepts(roadmap);
  const pages = places.flatMap((place) => {
    const concept = concepts.get(place.node.concept_id);
    if (concept === undefined) return [];
    return [{ path: place.path, text: renderConceptPage({ concept, place, places }) }];
  });
  return [{ path: 'README.md', text: renderContents(roadmap, places) }, ...pages];
}
