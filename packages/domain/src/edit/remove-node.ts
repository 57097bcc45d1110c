import { type Concept, type Framework, listConcepts } from '../roadmap/framework.ts';
import type { FoundNode } from './outline-tree.ts';

/** Takes a node out with all below it; who needed one of its concepts needs what that one needed of what stays. */
export function removeNode(framework: Framework, found: FoundNode): void {
  const gone = new Map(listOwnConcepts(found).map((concept) => [concept.concept_id, concept.prerequisites]));
  takeOut(found);
  const left = new Set(listConcepts(framework).map(({ concept }) => concept.concept_id));
  for (const { concept } of listConcepts(framework)) {
    if (!concept.prerequisites.some((id) => gone.has(id))) continue;
    const needs = concept.prerequisites.flatMap((id) =>
      gone.has(id) ? listNeeds(gone, id).filter((need) => left.has(need)) : [id],
    );
    concept.prerequisites = [...new Set(needs)].filter((id) => id !== concept.concept_id);
  }
}

/** Takes a node out of its list. */
export function takeOut({ siblings, node }: FoundNode): void {
  const list = siblings as unknown[];
  list.splice(list.indexOf(node), 1);
}

/** What one that is gone needed, itself or through others that are gone. */
function listNeeds(gone: ReadonlyMap<string, readonly string[]>, id: string): string[] {
  const reached = new Set([id]);
  // A set that grows while it is walked is walked to its new end.
  for (const one of reached) for (const need of gone.get(one) ?? []) reached.add(need);
  return [...reached];
}

function listOwnConcepts(found: FoundNode): Concept[] {
  if (found.kind === 'concept') return [found.node];
  const modules = found.kind === 'module' ? [found.node] : found.node.modules;
  return modules.flatMap(({ concepts }) => concepts);
}
