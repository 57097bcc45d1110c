import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycle } from '../roadmap/find-cycle.ts';
import { type Framework, listConcepts } from '../roadmap/framework.ts';
import { anyEdit, anyFramework } from '../testing/outline-arbitraries.ts';
import { applyOperations } from './apply-operations.ts';
import type { EditOperation } from './edit-operation.ts';
import { type FoundNode, listNodeIds, listNodes } from './outline-tree.ts';

/** Throws on any later change, so that a function that writes to what it is given is found out. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const edit = (framework: Framework, operations: readonly EditOperation[], used_ids: readonly string[] = []) =>
  applyOperations(freeze(framework), freeze(operations), used_ids);

const indexNodes = (framework: Framework) =>
  new Map(listNodes(framework).map((node) => [node.node_id, node]));
const listConceptIds = (framework: Framework) =>
  listConcepts(framework).map(({ concept }) => concept.concept_id);
const listNeeds = (framework: Framework) =>
  listConcepts(framework).flatMap(({ concept }) => concept.prerequisites);
const findCircle = (framework: Framework) =>
  findCycle(
    new Map(listConcepts(framework).map(({ concept }) => [concept.concept_id, concept.prerequisites])),
  );

/** Ids that operations of one kind name. */
const namedBy = (operations: readonly EditOperation[], ...ops: EditOperation['op'][]) =>
  new Set(
    operations.flatMap((operation) =>
      ops.includes(operation.op) && 'node_id' in operation ? [operation.node_id] : [],
    ),
  );

const readText = ({ node }: FoundNode) => {
  const { title, description } = node;
  const { difficulty, estimated_hours } = 'difficulty' in node ? node : {};
  return { title, description, difficulty, estimated_hours };
};

describe('any edit of any framework', () => {
  it('does or skips each operation, in order, and the skipped ones leave no trace', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit(), (framework, draw) => {
        const operations = draw(framework);
        const { framework: after, applied, skipped } = edit(framework, operations);
        const refused = new Set(skipped.map(({ operation }) => operation));
        expect(applied).toEqual(operations.filter((operation) => !refused.has(operation)));
        expect(applied.length + skipped.length).toBe(operations.length);
        for (const { reason } of skipped) expect(reason).toMatch(/\.$/);
        // What was given is frozen; a list that is not was made anew, and may be changed by whoever gets it.
        for (const { concept } of listConcepts(after)) {
          expect([concept.prerequisites, concept.keywords].some(Object.isFrozen)).toBe(false);
        }
        expect(edit(framework, applied)).toEqual({ framework: after, applied, skipped: [] });
      }),
    );
  });

  it('keeps ids unique over stages, modules and concepts, and never gives one twice, however many edits follow', () => {
    fc.assert(
      fc.property(anyFramework, fc.array(anyEdit(), { minLength: 2, maxLength: 8 }), (first, edits) => {
        const used = new Set(listNodeIds(first));
        let framework = first;
        for (const draw of edits) {
          const before = new Set(listNodeIds(framework));
          framework = edit(framework, draw(framework), [...used]).framework;
          const ids = listNodeIds(framework);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids.filter((one) => !before.has(one))) {
            expect(used.has(id)).toBe(false);
            expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
            used.add(id);
          }
        }
      }),
    );
  });

  it('keeps what it does not take out, under its id and with its text', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit(), (before, draw) => {
        const { framework, applied } = edit(before, draw(before));
        const [now, gone] = [indexNodes(framework), namedBy(applied, 'remove', 'merge')];
        const updated = namedBy(applied, 'update');
        const holdersGone = [...gone].some((id) => indexNodes(before).get(id)?.kind !== 'concept');
        for (const [id, node] of indexNodes(before)) {
          const later = now.get(id);
          if (later !== undefined) expect(later.kind).toBe(node.kind);
          if (later !== undefined && !updated.has(id)) expect(readText(later)).toEqual(readText(node));
          // A place goes too when its last child has gone or moved away.
          if (node.kind === 'concept' && !holdersGone && !gone.has(id)) expect(later).toBeDefined();
          if (node.kind !== 'concept' && later === undefined && !holdersGone && !gone.has(id)) {
            expect(listNodes(framework).some(({ parent_id }) => parent_id === id)).toBe(false);
          }
        }
      }),
    );
  });

  it('keeps the needs of a concept unless it says so, or one of them goes', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit(), (before, draw) => {
        const { framework, applied } = edit(before, draw(before));
        const now = indexNodes(framework);
        const heirs = applied.flatMap((operation) => (operation.op === 'merge' ? [operation.into_id] : []));
        const changed = new Set([...namedBy(applied, 'update'), ...heirs]);
        for (const { concept } of listConcepts(before)) {
          const later = now.get(concept.concept_id)?.node;
          const { prerequisites, keywords } = concept;
          if (later === undefined || changed.has(concept.concept_id)) continue;
          expect(later).toMatchObject({ keywords });
          if (prerequisites.every((id) => now.has(id))) expect(later).toMatchObject({ prerequisites });
        }
      }),
    );
  });

  it('leaves nobody in need of what it has taken out', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit(), (before, draw) => {
        const { framework } = edit(before, draw(before));
        const [earlier, now] = [new Set(listConceptIds(before)), new Set(listConceptIds(framework))];
        expect(listNeeds(framework).filter((id) => earlier.has(id) && !now.has(id))).toEqual([]);
      }),
    );
  });

  it('closes no circle and names nothing unknown unless the operations themselves name prerequisites', () => {
    fc.assert(
      fc.property(
        anyFramework,
        fc.array(anyEdit({ needs: 0 }), { minLength: 1, maxLength: 4 }),
        (first, edits) => {
          let framework = first;
          for (const draw of edits) framework = edit(framework, draw(framework)).framework;
          expect(findCircle(framework)).toBeNull();
          const known = new Set(listConceptIds(framework));
          expect(listNeeds(framework).filter((id) => !known.has(id))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes needs on: who needed another through what is removed still needs it', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit({ ops: ['remove'] }), (before, draw) => {
        const { framework } = edit(before, draw(before));
        const reach = (tree: Framework, id: string) => {
          const needs = new Map(
            listConcepts(tree).map(({ concept }) => [concept.concept_id, concept.prerequisites]),
          );
          const reached = new Set(needs.get(id));
          for (const need of reached) for (const further of needs.get(need) ?? []) reached.add(further);
          return reached;
        };
        const left = new Set(listConceptIds(framework));
        for (const id of left) {
          const wanted = [...reach(before, id)].filter((need) => left.has(need));
          expect([...reach(framework, id)].toSorted()).toEqual(wanted.toSorted());
        }
      }),
    );
  });

  it('comes to the same when updates and moves are done a second time', () => {
    const one = anyEdit({ ops: ['update', 'move'] }).map(
      (draw) => (framework: Framework) => draw(framework)[0],
    );
    fc.assert(
      fc.property(anyFramework, one, (framework, draw) => {
        const operation = draw(framework);
        if (operation === undefined) return;
        const { framework: once, applied } = edit(framework, [operation]);
        // The second move may find that the place which it named has gone with its last child.
        expect(edit(once, applied).framework).toEqual(once);
      }),
    );
  });

  it('takes out once what it shall remove or merge', () => {
    fc.assert(
      fc.property(anyFramework, anyEdit({ ops: ['remove', 'merge'] }), (framework, draw) => {
        const { framework: once, applied } = edit(framework, draw(framework));
        const again = edit(once, applied);
        expect(again).toMatchObject({ framework: once, applied: [] });
      }),
    );
  });
});
