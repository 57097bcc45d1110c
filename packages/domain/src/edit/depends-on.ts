import { type Framework, listConcepts } from '../roadmap/framework.ts';

/** Whether a concept needs another one, at once or through what it needs; each counts as needing itself. */
export function dependsOn(framework: Framework, concept_id: string, needed_id: string): boolean {
  const needs = new Map(
    listConcepts(framework).map(({ concept }) => [concept.concept_id, concept.prerequisites]),
  );
  const reached = new Set([concept_id]);
  // A set that grows while it is walked is walked to its new end.
  for (const id of reached) for (const need of needs.get(id) ?? []) reached.add(need);
  return reached.has(needed_id);
}
