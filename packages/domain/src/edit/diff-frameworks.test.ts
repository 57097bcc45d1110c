import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../roadmap/framework.ts';
import { anyEdit, anyFramework } from '../testing/outline-arbitraries.ts';
import { createConcept, createModule, createOutline } from '../testing/outline-samples.ts';
import { applyOperations } from './apply-operations.ts';
import { diffFrameworks, frameworkDiffSchema, isEmptyDiff } from './diff-frameworks.ts';
import type { EditOperation } from './edit-operation.ts';
import { listNodeIds, listNodes } from './outline-tree.ts';

const course = () =>
  createOutline(
    [
      createModule(
        'm1',
        ['a', 'b', 'c', 'd', 'e'].map((id) => createConcept(id)),
      ),
    ],
    [createModule('m2', [createConcept('x')]), createModule('m3', [createConcept('y')])],
  );
const after = (...operations: EditOperation[]): Framework => applyOperations(course(), operations).framework;
const diff = (...operations: EditOperation[]) => diffFrameworks(course(), after(...operations));
const idsOf = (entries: readonly { readonly node_id: string }[]) =>
  entries.map(({ node_id }) => node_id).toSorted();

const anyTwo = fc
  .tuple(anyFramework, fc.array(anyEdit(), { minLength: 1, maxLength: 2 }))
  .map(([before, edits]) => {
    let framework = before;
    const used = listNodeIds(before);
    for (const draw of edits) {
      framework = applyOperations(framework, draw(framework), used).framework;
      used.push(...listNodeIds(framework));
    }
    return { before, after: framework };
  });

describe('a diff of two outlines', () => {
  it('names what was added and removed with its place', () => {
    const { added, removed, moved, changed, roadmap } = diff(
      { op: 'remove', node_id: 'm3' },
      { op: 'add_stage', title: 'S', description: '', ref: null, before_id: 's1' },
    );
    expect(added).toEqual([{ kind: 'stage', node_id: 's', title: 'S', parent_id: null }]);
    expect(removed).toEqual([
      { kind: 'module', node_id: 'm3', title: 'Module m3', parent_id: 's2' },
      { kind: 'concept', node_id: 'y', title: 'About y', parent_id: 'm3' },
    ]);
    expect([moved, changed, roadmap]).toEqual([[], [], []]);
  });

  it('names what has changed, field by field, also of the whole', () => {
    const changed = after(
      { op: 'update', node_id: 'a', title: 'A', estimated_hours: 3 },
      { op: 'update', node_id: 'b', prerequisites: ['a'] },
      { op: 'update', node_id: 's2', description: 'D' },
      { op: 'update', node_id: 'c', keywords: [] },
      { op: 'update', node_id: 'd', keywords: ['k'], difficulty: 'hard' },
    );
    const found = diffFrameworks(course(), {
      ...changed,
      title: 'Better',
      summary: 'S',
      total_estimated_hours: 9,
    });
    expect(found.changed).toEqual([
      {
        ...{ kind: 'concept', node_id: 'a', title: 'A' },
        changes: [
          { field: 'title', before: 'About a', after: 'A' },
          { field: 'estimated_hours', before: 2, after: 3 },
        ],
      },
      {
        ...{ kind: 'concept', node_id: 'b', title: 'About b' },
        changes: [{ field: 'prerequisites', before: [], after: ['a'] }],
      },
      {
        ...{ kind: 'concept', node_id: 'd', title: 'About d' },
        changes: [
          { field: 'difficulty', before: 'medium', after: 'hard' },
          { field: 'keywords', before: [], after: ['k'] },
        ],
      },
      {
        ...{ kind: 'stage', node_id: 's2', title: 'Stage 2' },
        changes: [{ field: 'description', before: '', after: 'D' }],
      },
    ]);
    expect(found.roadmap).toEqual([
      { field: 'title', before: 'Course', after: 'Better' },
      { field: 'summary', before: 'What it is about', after: 'S' },
    ]);
  });

  it.each<[string, EditOperation, string[], [string | null, string | null]]>([
    [
      'a concept to another module',
      { op: 'move', node_id: 'b', parent_id: 'm2', before_id: 'x' },
      ['b'],
      ['m1', 'm2'],
    ],
    [
      'a module to another stage',
      { op: 'move', node_id: 'm2', parent_id: 's1', before_id: 'm1' },
      ['m2'],
      ['s2', 's1'],
    ],
    [
      'the first to the end',
      { op: 'move', node_id: 'a', parent_id: null, before_id: null },
      ['a'],
      ['m1', 'm1'],
    ],
    [
      'the last to the front',
      { op: 'move', node_id: 'e', parent_id: null, before_id: 'a' },
      ['e'],
      ['m1', 'm1'],
    ],
    [
      'one over two others',
      { op: 'move', node_id: 'b', parent_id: null, before_id: 'e' },
      ['b'],
      ['m1', 'm1'],
    ],
  ])('names only what was moved when it is %s', (_name, operation, ids, [from_parent_id, to_parent_id]) => {
    const found = diff(operation);
    expect(idsOf(found.moved)).toEqual(ids);
    expect(found.moved[0]).toMatchObject({ from_parent_id, to_parent_id });
    expect({ ...found, moved: [] }).toEqual({ added: [], removed: [], moved: [], changed: [], roadmap: [] });
  });

  it('names one of two neighbours that change places', () => {
    expect(diff({ op: 'move', node_id: 'b', parent_id: null, before_id: 'a' }).moved).toHaveLength(1);
  });

  it('takes nothing for moved because another one comes, goes or moves away', () => {
    const added = { title: 'N', description: '', ref: null, before_id: 'a', parent_id: 'm1' };
    const taught = { difficulty: 'easy' as const, estimated_hours: 1, prerequisites: [], keywords: [] };
    expect(diff({ op: 'add_concept', ...added, ...taught }).moved).toEqual([]);
    expect(diff({ op: 'remove', node_id: 'a' }).moved).toEqual([]);
    expect(idsOf(diff({ op: 'move', node_id: 'a', parent_id: 'm2', before_id: null }).moved)).toEqual(['a']);
  });

  it('takes the children of a merged module for moved', () => {
    const found = diff({ op: 'merge', node_id: 'm2', into_id: 'm3' });
    expect(idsOf(found.removed)).toEqual(['m2']);
    expect(idsOf(found.moved)).toEqual(['x']);
  });

  it('names exactly one for any one move of a concept by more than a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), fc.nat(), fc.nat(), (size, from, to) => {
        const ids = Array.from({ length: size }, (_, index) => `c${index}`);
        const before = createOutline([
          createModule(
            'm',
            ids.map((id) => createConcept(id)),
          ),
        ]);
        const node_id = `c${from % size}`;
        const before_id = to % (size + 1) === size ? null : `c${to % (size + 1)}`;
        const target = before_id === null ? size : to % (size + 1);
        fc.pre(Math.abs(target - (from % size) - (target > from % size ? 1 : 0)) > 1);
        const operation = { op: 'move' as const, node_id, parent_id: null, before_id };
        const { moved } = diffFrameworks(before, applyOperations(before, [operation]).framework);
        expect(idsOf(moved)).toEqual([node_id]);
      }),
    );
  });

  it('is empty exactly when the outlines say the same', () => {
    const read = ({ title, summary, stages }: Framework) => JSON.stringify({ title, summary, stages });
    fc.assert(
      fc.property(anyTwo, ({ before, after: later }) => {
        const found = diffFrameworks(before, later);
        expect(isEmptyDiff(found)).toBe(read(before) === read(later));
        expect(isEmptyDiff(diffFrameworks(later, structuredClone(later)))).toBe(true);
        expect(frameworkDiffSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
      }),
    );
  });

  it('adds and removes exactly what only one outline has, and the other way round when turned', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after: later }) => {
        const [found, turned] = [diffFrameworks(before, later), diffFrameworks(later, before)];
        const [old, now] = [new Set(listNodeIds(before)), new Set(listNodeIds(later))];
        expect(idsOf(found.added)).toEqual([...now.difference(old)].toSorted());
        expect(idsOf(found.removed)).toEqual([...old.difference(now)].toSorted());
        expect(turned.added).toEqual(found.removed);
        expect(turned.removed).toEqual(found.added);
        expect(idsOf(turned.changed)).toEqual(idsOf(found.changed));
      }),
    );
  });

  it('takes for moved whatever has another parent, and only what stands in both outlines', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after: later }) => {
        const { moved } = diffFrameworks(before, later);
        const [old, now] = [before, later].map(
          (tree) => new Map(listNodes(tree).map(({ node_id, parent_id }) => [node_id, parent_id])),
        );
        for (const { node_id, from_parent_id, to_parent_id } of moved) {
          expect([old?.get(node_id), now?.get(node_id)]).toEqual([from_parent_id, to_parent_id]);
        }
        const rehoused = [...(now ?? [])].filter(([id, parent]) => old?.has(id) && old.get(id) !== parent);
        for (const [id] of rehoused) expect(idsOf(moved)).toContain(id);
      }),
    );
  });
});
