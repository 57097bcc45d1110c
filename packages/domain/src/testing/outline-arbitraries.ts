import fc from 'fast-check';
import type { EditOperation } from '../edit/edit-operation.ts';
import { type FoundNode, listNodes, type NodeKind } from '../edit/outline-tree.ts';
import { createUniqueSlug } from '../id/slug.ts';
import { DIFFICULTIES, type Framework } from '../roadmap/framework.ts';

/** Titles in several scripts, some of which spell alike, one another's numbered ids, or names of JavaScript's own. */
const anyTitle = fc.oneof(
  fc.constantFrom('Loops', 'loops', 'Loops 2', 'Loops in C', '循环', '变量与类型', '所有权 🦀', '🦀', '🦑'),
  fc.constantFrom('undefined', 'constructor', '__proto__', 'ghost', 'Ünïcode'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((title) => `${title.trim()}x`),
);

const anyTaught = fc.record({
  difficulty: fc.constantFrom(...DIFFICULTIES),
  estimated_hours: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
  keywords: fc.uniqueArray(anyTitle, { maxLength: 2 }),
});
const anyConcept = fc.record({
  title: anyTitle,
  description: anyTitle,
  taught: anyTaught,
  needs: fc.array(fc.nat(), { maxLength: 2 }),
});
const few = <T>(entry: fc.Arbitrary<T>, maxLength: number) => fc.array(entry, { minLength: 1, maxLength });
const anyShape = few(
  few(few(anyConcept, 3), 3).chain((modules) => fc.tuple(fc.constant(modules), anyTitle)),
  4,
);

/** Any framework that breaks no hard rule: concepts need earlier ones only, ids are unique, nothing is empty. */
export const anyFramework: fc.Arbitrary<Framework> = fc
  .tuple(anyShape, anyTitle, anyTitle)
  .map(([shape, title, summary]) => {
    const taken = new Set<string>();
    const earlier: string[] = [];
    const stages = shape.map(([modules, stage_title]) => ({
      stage_id: createUniqueSlug(stage_title, taken),
      title: stage_title,
      description: '',
      modules: modules.map((concepts) => ({
        module_id: createUniqueSlug(concepts[0]?.title ?? '', taken),
        title: concepts[0]?.title ?? '',
        description: 'd',
        concepts: concepts.map(({ title: own_title, description, taught, needs }) => {
          const prerequisites = new Set(
            needs.flatMap((need) => earlier.at(need % (earlier.length + 1)) ?? []),
          );
          const concept_id = createUniqueSlug(own_title, taken);
          earlier.push(concept_id);
          return { concept_id, title: own_title, description, ...taught, prerequisites: [...prerequisites] };
        }),
      })),
    }));
    const sums = { total_estimated_hours: 0, recommended_completion_weeks: 1 };
    return { title, summary, language: 'en', ...sums, stages };
  });

/** A name as an author may give it: mostly of something that is there, else of something new or of nothing. */
type Name = number | string;
const anyRef = fc.constantFrom('new 1', 'new 2', 'loops');
const anyName: fc.Arbitrary<Name> = fc.oneof(
  { weight: 8, arbitrary: fc.nat() },
  { weight: 2, arbitrary: anyRef },
  { weight: 1, arbitrary: fc.constantFrom('ghost', 'nowhere') },
);

interface Sketch {
  readonly op: EditOperation['op'];
  readonly names: readonly [Name, Name];
  readonly before: Name | null;
  readonly ref: string | null;
  readonly title: string;
  readonly taught: typeof anyTaught extends fc.Arbitrary<infer T> ? T : never;
  readonly prerequisites: readonly Name[];
  readonly partly: boolean;
}

const sketch = (ops: readonly EditOperation['op'][], needs: number): fc.Arbitrary<Sketch> =>
  fc.record({
    op: fc.constantFrom(...ops),
    names: fc.tuple(anyName, anyName),
    before: fc.option(anyName, { freq: 2 }),
    ref: fc.option(anyRef),
    title: anyTitle,
    taught: anyTaught,
    prerequisites: fc.array(anyName, { maxLength: needs }),
    partly: fc.boolean(),
  });

const OPS = ['add_stage', 'add_module', 'add_concept', 'update', 'move', 'remove', 'merge'] as const;

/** Operations of any kind, as a function of the framework that they shall change. */
export type Edit = (framework: Framework) => EditOperation[];

/** Edits whose operations name what is there, what they add, and now and then what is not there. */
export const anyEdit = ({
  ops = OPS,
  needs = 2,
}: {
  ops?: readonly EditOperation['op'][];
  needs?: number;
} = {}) =>
  fc.array(sketch(ops, needs), { minLength: 1, maxLength: 6 }).map(
    (sketches): Edit =>
      (framework) =>
        sketches.map((one) => draw(one, listNodes(framework))),
  );

function draw(one: Sketch, nodes: readonly FoundNode[]): EditOperation {
  const nameOf = (name: Name, fits: (node: FoundNode) => boolean = () => true) => {
    if (typeof name === 'string') return name;
    // Now and then what does not fit, so that refusals are met too.
    const fitting = name % 5 === 0 ? nodes : nodes.filter(fits);
    return fitting[name % fitting.length]?.node_id ?? 'nowhere';
  };
  const ofKind = (kind: NodeKind) => (node: FoundNode) => node.kind === kind;
  const below = (parent_id: string | null) => (node: FoundNode) => node.parent_id === parent_id;
  const { title, ref, taught } = one;
  const prerequisites = one.prerequisites.map((name) => nameOf(name, ofKind('concept')));
  const add = (parent_id: string | null) => {
    const before_id = one.before === null ? null : nameOf(one.before, below(parent_id));
    return { title, description: title, ref, before_id };
  };
  const node_id = nameOf(one.names[0]);
  const node = nodes.find((found) => found.node_id === node_id);
  switch (one.op) {
    case 'add_stage':
      return { op: 'add_stage', ...add(null) };
    case 'add_module': {
      const parent_id = nameOf(one.names[1], ofKind('stage'));
      return { op: 'add_module', parent_id, ...add(parent_id) };
    }
    case 'add_concept': {
      const parent_id = nameOf(one.names[1], ofKind('module'));
      return { op: 'add_concept', parent_id, ...add(parent_id), ...taught, prerequisites };
    }
    case 'update': {
      const told = node?.kind === 'concept' ? { ...taught, ...(prerequisites[0] && { prerequisites }) } : {};
      return { op: 'update', node_id, ...(one.partly ? { title } : { description: title, ...told }) };
    }
    case 'move': {
      const holder = node?.kind === 'module' ? 'stage' : 'module';
      const parent_id = one.partly || node?.kind === 'stage' ? null : nameOf(one.names[1], ofKind(holder));
      const place = parent_id ?? node?.parent_id ?? null;
      return { op: 'move', node_id, parent_id, before_id: add(place).before_id };
    }
    case 'remove':
      return { op: 'remove', node_id };
    case 'merge':
      return { op: 'merge', node_id, into_id: nameOf(one.names[1], ofKind(node?.kind ?? 'stage')) };
  }
}
