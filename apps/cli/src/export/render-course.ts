import { type ReadCourse, renderQuality } from '@roadwright/client';
import { placeConcepts } from './place-concepts.ts';
import { renderConceptPage } from './render-concept-page.ts';
import { renderContents } from './render-contents.ts';

/** One file of an exported course. */
export interface CourseFile {
  /** Relative, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Where the quality report of an exported course stands. */
const QUALITY_FILE = 'QUALITY.md';

/** Renders a whole course as Markdown files, the contents first. */
export function renderCourse({ roadmap, concepts, quality }: ReadCourse): CourseFile[] {
  const places = placeConcepts(roadmap);
  const pages = places.flatMap((place) => {
    const concept = concepts.get(place.node.concept_id);
    if (concept === undefined) return [];
    return [{ path: place.path, text: renderConceptPage({ concept, place, places }) }];
  });
  const contents = renderContents(roadmap, places);
  if (quality === null) return [{ path: 'README.md', text: contents }, ...pages];
  return [
    { path: 'README.md', text: `${contents}\n[Quality report](${QUALITY_FILE})\n` },
    ...pages,
    { path: QUALITY_FILE, text: `${renderQuality(quality)}\n` },
  ];
}
