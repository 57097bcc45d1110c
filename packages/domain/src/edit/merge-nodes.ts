import { type Concept, type Framework, listConcepts } from '../roadmap/framework.ts';
import { dependsOn } from './depends-on.ts';
import type { FoundNode } from './outline-tree.ts';
import { takeOut } from './remove-node.ts';

/** Lets one node go up in another of its kind, which keeps its id and gets the children or the needs of both. */
export function mergeNodes(framework: Framework, node: FoundNode, into: FoundNode): string | null {
  if (node.node_id === into.node_id) return 'Nothing can be merged into itself.';
  if (node.kind === 'stage' && into.kind === 'stage') {
    takeOut(node);
    into.node.modules.push(...node.node.modules);
    return null;
  }
  if (node.kind === 'module' && into.kind === 'module') {
    takeOut(node);
    into.node.concepts.push(...node.node.concepts);
    return null;
  }
  if (node.kind === 'concept' && into.kind === 'concept') {
    bequeath(framework, node.node, into.node);
    takeOut(node);
    return null;
  }
  return `A ${node.kind} cannot be merged into a ${into.kind}.`;
}

/**
 * Passes on what a concept needs and who needs it. What stands between the two would need the one that is left and be
 * needed by it: there the tie to the one that goes is dropped, so that no merge closes a circle.
 */
function bequeath(framework: Framework, gone: Concept, heir: Concept): void {
  const [gone_id, heir_id] = [gone.concept_id, heir.concept_id];
  const inherited = gone.prerequisites.filter((id) => !dependsOn(framework, id, heir_id));
  const followers = listConcepts(framework)
    .map(({ concept }) => concept)
    .filter(({ prerequisites }) => prerequisites.includes(gone_id))
    .map((concept) => ({ concept, circular: dependsOn(framework, heir_id, concept.concept_id) }));
  for (const { concept, circular } of followers) {
    const needs = concept.prerequisites.map((id) => (id === gone_id ? heir_id : id));
    concept.prerequisites = [...new Set(needs)].filter((id) => !(circular && id === heir_id));
  }
  const needs = new Set([...heir.prerequisites, ...inherited]);
  heir.prerequisites = [...needs].filter((id) => id !== gone_id && id !== heir_id);
  heir.keywords = [...new Set([...heir.keywords, ...gone.keywords])];
}
