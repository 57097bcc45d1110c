import { z } from 'zod';
import type { Framework } from '../roadmap/framework.ts';
import { findMoved } from './find-moved.ts';
import { type FoundNode, keyOf, listNodes, NODE_KINDS } from './outline-tree.ts';

const named = { kind: z.enum(NODE_KINDS), node_id: z.string(), title: z.string() };
const changeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** What differs between two outlines of one roadmap, by stable ids. */
export const frameworkDiffSchema = z.object({
  added: z.array(z.object({ ...named, parent_id: z.string().nullable() })),
  removed: z.array(z.object({ ...named, parent_id: z.string().nullable() })),
  moved: z.array(
    z.object({ ...named, from_parent_id: z.string().nullable(), to_parent_id: z.string().nullable() }),
  ),
  changed: z.array(z.object({ ...named, changes: z.array(changeSchema) })),
  roadmap: z.array(changeSchema).describe('changes of the title or the summary of the whole'),
});
export type FrameworkDiff = z.infer<typeof frameworkDiffSchema>;

/** Compares two outlines; nodes that only shift because others were added, removed or moved count as unmoved. */
export function diffFrameworks(before: Framework, after: Framework): FrameworkDiff {
  const [old, now] = [indexNodes(before), indexNodes(after)];
  const kept = [...now.values()].flatMap((node) => {
    const earlier = old.get(keyOf(node));
    return earlier === undefined ? [] : [{ earlier, node }];
  });
  const moved = findMoved(
    kept.map(({ earlier }) => earlier),
    kept.map(({ node }) => node),
  );
  return {
    added: [...now.values()].filter((node) => !old.has(keyOf(node))).map(placeOf),
    removed: [...old.values()].filter((node) => !now.has(keyOf(node))).map(placeOf),
    moved: kept
      .filter(({ node }) => moved.has(keyOf(node)))
      .map(({ earlier, node }) => ({
        ...nameOf(node),
        from_parent_id: earlier.parent_id,
        to_parent_id: node.parent_id,
      })),
    changed: kept.flatMap(({ earlier, node }) => {
      const changes = compareFields(earlier.node, node.node, NODE_FIELDS);
      return changes.length === 0 ? [] : [{ ...nameOf(node), changes }];
    }),
    roadmap: compareFields(before, after, ['title', 'summary']),
  };
}

/** Whether two outlines are the same. */
export const isEmptyDiff = (diff: FrameworkDiff): boolean =>
  Object.values(diff).every((part) => part.length === 0);

const nameOf = ({ kind, node_id, node }: FoundNode) => ({ kind, node_id, title: node.title });
const placeOf = (node: FoundNode) => ({ ...nameOf(node), parent_id: node.parent_id });
const indexNodes = (framework: Framework): Map<string, FoundNode> =>
  new Map(listNodes(framework).map((node) => [keyOf(node), node]));

const NODE_FIELDS = ['title', 'description', 'difficulty', 'estimated_hours', 'prerequisites', 'keywords'];

function compareFields(before: object, after: object, fields: readonly string[]) {
  return fields.flatMap((field) => {
    const [old, now] = [Reflect.get(before, field), Reflect.get(after, field)];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }];
  });
}
