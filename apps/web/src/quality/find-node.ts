import type { QualityReport, RoadmapView } from '@roadwright/domain';

interface Search {
  readonly report: Pick<QualityReport, 'concepts'>;
  readonly roadmap: Pick<RoadmapView, 'stages'> | undefined;
  /** Of a stage, a module or a concept; empty for the whole course. */
  readonly id: string;
}

/** A node of the outline by its title; only a concept can be gone to. */
interface NamedNode {
  readonly title: string;
  readonly concept_id: string | null;
}

/** Finds what a finding of the outline or of the course speaks of. */
export function findNode({ report, roadmap, id }: Search): NamedNode | 'whole' {
  if (id === '') return 'whole';
  const concept = report.concepts.find(({ concept_id }) => concept_id === id);
  if (concept !== undefined) return concept;
  const stages = roadmap?.stages ?? [];
  const stage = stages.find(({ stage_id }) => stage_id === id);
  const module = stages.flatMap(({ modules }) => modules).find(({ module_id }) => module_id === id);
  return { title: (stage ?? module)?.title ?? id, concept_id: null };
}
