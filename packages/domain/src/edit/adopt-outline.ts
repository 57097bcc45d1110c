import { createUniqueSlug } from '../id/slug.ts';
import { type Concept, type Framework, listConcepts } from '../roadmap/framework.ts';
import { type FoundNode, keyOf, listNodes, type NodeKind } from './outline-tree.ts';
import type { ProposedOutline } from './proposed-outline.ts';

/** An id that the proposal gives to something new or to a second thing, or that stands for something of another kind. */
interface UnknownId {
  readonly kind: NodeKind;
  readonly node_id: string;
}

interface Adoption {
  readonly framework: Framework;
  readonly unknown: readonly UnknownId[];
}

type ProposedConcept = ProposedOutline['stages'][number]['modules'][number]['concepts'][number];

/**
 * Turns a proposed tree into the framework that follows `current`: what carries a known id keeps it, and keeps whatever
 * the proposal does not speak of; what carries none gets an id that is in neither outline nor `used_ids`. A given id
 * that `current` does not know is listed as unknown and then serves as a mere name for something new; the caller
 * decides whether to go on.
 */
export function adoptOutline(
  current: Framework,
  proposed: ProposedOutline,
  used_ids: Iterable<string> = [],
): Adoption {
  const nodes = listNodes(current);
  const taken = new Set([...nodes.map(({ node_id }) => node_id), ...used_ids]);
  const known = Map.groupBy(nodes, keyOf);
  const unknown: UnknownId[] = [];
  const names = new Map<string, string>();

  function adopt(kind: NodeKind, given: string | undefined, title: string) {
    if (given === undefined) return { node_id: createUniqueSlug(title, taken), earlier: undefined };
    // An id stands for one thing, or in old outlines for as many as it did: whatever else claims it is new.
    const earlier = known.get(keyOf({ kind, node_id: given }))?.shift();
    if (earlier === undefined) unknown.push({ kind, node_id: given });
    return { node_id: earlier?.node_id ?? createUniqueSlug(title, taken), earlier };
  }

  function adoptConcept(concept: ProposedConcept): Concept {
    const { concept_id: given, ref, title } = concept;
    const { node_id: concept_id, earlier } = adopt('concept', given, title);
    for (const name of [given, ref]) {
      if (name !== undefined && !names.has(name)) names.set(name, concept_id);
    }
    return fillConcept(concept_id, concept, earlier);
  }

  const stages = proposed.stages.map((stage) => {
    const { node_id: stage_id, earlier } = adopt('stage', stage.stage_id, stage.title);
    const { title, description = earlier?.node.description ?? '' } = stage;
    const modules = stage.modules.map((module) => {
      const { node_id: module_id, earlier } = adopt('module', module.module_id, module.title);
      const { title, description = earlier?.node.description ?? '' } = module;
      return { module_id, title, description, concepts: module.concepts.map(adoptConcept) };
    });
    return { stage_id, title, description, modules };
  });
  const { title = current.title, summary = current.summary } = proposed;
  const framework = { ...current, title, summary, stages };
  resolvePrerequisites(framework, { names, current });
  return { framework, unknown };
}

function fillConcept(concept_id: string, proposed: ProposedConcept, found: FoundNode | undefined): Concept {
  const earlier = found?.kind === 'concept' ? found.node : undefined;
  const { title, description = earlier?.description ?? '' } = proposed;
  const { difficulty = earlier?.difficulty ?? 'medium' } = proposed;
  const { estimated_hours = earlier?.estimated_hours ?? 2 } = proposed;
  const prerequisites = [...(proposed.prerequisites ?? earlier?.prerequisites ?? [])];
  const keywords = [...(proposed.keywords ?? earlier?.keywords ?? [])];
  return { concept_id, title, description, difficulty, estimated_hours, prerequisites, keywords };
}

interface Naming {
  readonly names: ReadonlyMap<string, string>;
  readonly current: Framework;
}

/** Puts ids in the place of names; no name hides a concept that stood there before and still does. */
function resolvePrerequisites(framework: Framework, { names, current }: Naming): void {
  const before = new Set(listConceptIds(current));
  const kept = new Set(listConceptIds(framework).filter((id) => before.has(id)));
  for (const { concept } of listConcepts(framework)) {
    const resolved = concept.prerequisites.map((name) => (kept.has(name) ? name : (names.get(name) ?? name)));
    concept.prerequisites = [...new Set(resolved)];
  }
}

const listConceptIds = (framework: Framework): string[] =>
  listConcepts(framework).map(({ concept }) => concept.concept_id);
