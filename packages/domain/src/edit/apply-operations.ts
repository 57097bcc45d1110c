import { createUniqueSlug } from '../id/slug.ts';
import { type Framework, listConcepts } from '../roadmap/framework.ts';
import type { EditOperation, SkippedOperation } from './edit-operation.ts';
import { mergeNodes } from './merge-nodes.ts';
import { type FoundNode, findNode, listNodeIds } from './outline-tree.ts';
import { type Placeable, placeNode } from './place-node.ts';
import { pruneEmpty } from './prune-empty.ts';
import { removeNode } from './remove-node.ts';

/** An outline that is being changed, with the names that operations have for what they added. */
interface Draft {
  readonly framework: Framework;
  /** Ids of what stood there before. */
  readonly known: ReadonlySet<string>;
  /** From the name that an operation gave to the id that the code gave. */
  readonly refs: Map<string, string>;
  /** From what was merged to what it went up in, for the prerequisites that still name it. */
  readonly heirs: Map<string, string>;
  /** Ids that no new node may get. */
  readonly taken: Set<string>;
}

export interface Edited {
  readonly framework: Framework;
  readonly applied: readonly EditOperation[];
  readonly skipped: readonly SkippedOperation[];
}

/**
 * Does the operations one after the other on a copy. What is not named keeps its id, text and order; new ids are in
 * neither the outline nor `used_ids`. An operation that cannot be done is skipped with the reason, the others are done.
 * Stages and modules that lose their last child go too. Sums and rules are the caller's matter.
 */
export function applyOperations(
  framework: Framework,
  operations: readonly EditOperation[],
  used_ids: Iterable<string> = [],
): Edited {
  const copy = structuredClone(framework);
  const known = new Set(listNodeIds(copy));
  const taken = new Set([...known, ...used_ids]);
  const draft: Draft = { framework: copy, known, refs: new Map(), heirs: new Map(), taken };
  const applied: EditOperation[] = [];
  const skipped: SkippedOperation[] = [];
  for (const operation of operations) {
    const reason = applyOne(draft, operation);
    if (reason === null) applied.push(operation);
    else skipped.push({ operation, reason });
  }
  resolvePrerequisites(draft);
  pruneEmpty(copy, framework);
  return { framework: copy, applied, skipped };
}

/** Says why not, or does it and gives null. */
function applyOne(draft: Draft, operation: EditOperation): string | null {
  switch (operation.op) {
    case 'add_stage':
    case 'add_module':
    case 'add_concept':
      return addNode(draft, operation);
    case 'update':
      return updateNode(draft, operation);
    case 'move':
      return moveNode(draft, operation);
    case 'remove': {
      const found = find(draft, operation.node_id);
      if (found === null) return describeUnknown(operation.node_id);
      removeNode(draft.framework, found);
      return null;
    }
    case 'merge': {
      const [node, into] = [find(draft, operation.node_id), find(draft, operation.into_id)];
      if (node === null) return describeUnknown(operation.node_id);
      if (into === null) return describeUnknown(operation.into_id);
      const refused = mergeNodes(draft.framework, node, into);
      if (refused === null) draft.heirs.set(node.node_id, into.node_id);
      return refused;
    }
  }
}

const find = (draft: Draft, id: string): FoundNode | null => findNode(draft.framework, resolve(draft, id));
const describeUnknown = (id: string): string => `Nothing here has the id "${id}".`;

type Adding = Extract<EditOperation, { op: 'add_stage' | 'add_module' | 'add_concept' }>;

function addNode(draft: Draft, operation: Adding): string | null {
  const { title, description, ref } = operation;
  const parent = operation.op === 'add_stage' ? null : find(draft, operation.parent_id);
  if (operation.op !== 'add_stage' && parent === null) return describeUnknown(operation.parent_id);
  const before = operation.before_id === null ? null : resolve(draft, operation.before_id);
  const node_id = createUniqueSlug(title, draft.taken);
  const node = createNode();
  const refused = placeNode(draft.framework, node, { parent, before });
  if (refused === null && ref !== null) draft.refs.set(ref, node_id);
  if (refused !== null) draft.taken.delete(node_id);
  return refused;

  function createNode(): Placeable {
    switch (operation.op) {
      case 'add_stage':
        return { kind: 'stage', node: { stage_id: node_id, title, description, modules: [] } };
      case 'add_module':
        return { kind: 'module', node: { module_id: node_id, title, description, concepts: [] } };
      case 'add_concept': {
        const { difficulty, estimated_hours, prerequisites, keywords } = operation;
        const taught = {
          difficulty,
          estimated_hours,
          prerequisites: resolveAll(draft, prerequisites),
          keywords: [...keywords],
        };
        return { kind: 'concept', node: { concept_id: node_id, title, description, ...taught } };
      }
    }
  }
}

/** Gives the id that a name stands for; no name hides what stood there before and still does. */
function resolve({ framework, known, refs }: Draft, name: string): string {
  const id = refs.get(name);
  return id === undefined || (known.has(name) && listNodeIds(framework).includes(name)) ? name : id;
}

/** Gives the ids that prerequisites stand for. */
const resolveAll = (draft: Draft, names: readonly string[]): string[] => [
  ...new Set(names.map((name) => findHeir(draft, resolve(draft, name)))),
];

function findHeir(draft: Draft, id: string): string {
  const heir = draft.heirs.get(id);
  return heir === undefined ? id : findHeir(draft, heir);
}

function updateNode(draft: Draft, operation: Extract<EditOperation, { op: 'update' }>): string | null {
  const { op: _op, node_id, title, description, ...taught } = operation;
  const found = find(draft, node_id);
  if (found === null) return describeUnknown(node_id);
  const given = Object.fromEntries(Object.entries(taught).filter(([, value]) => value !== undefined));
  if (found.kind !== 'concept' && Object.keys(given).length > 0) {
    return `A ${found.kind} has no ${Object.keys(given).join(', ')}.`;
  }
  if (title !== undefined) found.node.title = title;
  if (description !== undefined) found.node.description = description;
  Object.assign(found.node, structuredClone(given));
  if (found.kind === 'concept' && taught.prerequisites !== undefined) {
    const needs = resolveAll(draft, taught.prerequisites);
    found.node.prerequisites = needs.filter((id) => id !== found.node_id);
  }
  return null;
}

function moveNode(draft: Draft, operation: Extract<EditOperation, { op: 'move' }>): string | null {
  const found = find(draft, operation.node_id);
  if (found === null) return describeUnknown(operation.node_id);
  const parent_id = operation.parent_id ?? found.parent_id;
  const parent = parent_id === null ? null : find(draft, parent_id);
  if (parent_id !== null && parent === null) return describeUnknown(parent_id);
  const before = operation.before_id === null ? null : resolve(draft, operation.before_id);
  return placeNode(draft.framework, found, { parent, before });
}

/** Prerequisites may name what a later operation has added, and may not name what the edit has taken out. */
function resolvePrerequisites(draft: Draft): void {
  const { framework, known, refs } = draft;
  const [stood, standing] = [new Set([...known, ...refs.values()]), new Set(listNodeIds(framework))];
  const isGone = (id: string) => stood.has(id) && !standing.has(id);
  for (const { concept } of listConcepts(framework)) {
    const { concept_id, prerequisites } = concept;
    if (!prerequisites.some((name) => refs.has(name) || isGone(name))) continue;
    const needs = resolveAll(draft, prerequisites);
    concept.prerequisites = needs.filter((id) => !isGone(id) && id !== concept_id);
  }
}
