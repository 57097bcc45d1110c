import type { ConceptView, QualityReport, RoadmapView } from '@roadwright/domain';
import type { RoadwrightClient } from '../create-client.ts';
import { RoadwrightError } from '../error/roadwright-error.ts';
import type { CallOptions } from '../transport/transport.ts';

/** A course with the newest of everything in it. */
export interface ReadCourse {
  readonly roadmap: RoadmapView;
  /** By concept_id, in teaching order. */
  readonly concepts: ReadonlyMap<string, ConceptView>;
  /** null where the API is older than its checks. */
  readonly quality: QualityReport | null;
}

/** Concepts asked for at once. */
const BATCH = 8;

/** Reads a whole course, several concepts at a time. */
export async function readCourse(
  client: Pick<RoadwrightClient, 'getRoadmap' | 'getConcept' | 'getQuality'>,
  roadmap_id: string,
  options: CallOptions = {},
): Promise<ReadCourse> {
  const roadmap = await client.getRoadmap(roadmap_id, options);
  const ids = roadmap.stages.flatMap(({ modules }) =>
    modules.flatMap(({ concepts }) => concepts.map(({ concept_id }) => concept_id)),
  );
  const concepts = new Map<string, ConceptView>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const views = await Promise.all(
      batch.map((concept_id) => client.getConcept({ roadmap_id, concept_id }, options)),
    );
    for (const view of views) concepts.set(view.concept_id, view);
  }
  const quality = await client.getQuality(roadmap_id, options).catch((error: unknown) => {
    if (error instanceof RoadwrightError && error.status === 404) return null;
    throw error;
  });
  return { roadmap, concepts, quality };
}
