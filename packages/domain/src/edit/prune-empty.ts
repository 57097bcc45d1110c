import type { Framework } from '../roadmap/framework.ts';
import { listNodes } from './outline-tree.ts';

/** Takes out the stages and modules that an edit has emptied; those that were empty before, or are new, stay. */
export function pruneEmpty(framework: Framework, before: Framework): void {
  const filled = new Set(
    listNodes(before).flatMap((found) => {
      if (found.kind === 'stage') return found.node.modules.length > 0 ? [found.node_id] : [];
      if (found.kind === 'module') return found.node.concepts.length > 0 ? [found.node_id] : [];
      return [];
    }),
  );
  for (const stage of framework.stages) {
    stage.modules = stage.modules.filter(
      ({ module_id, concepts }) => concepts.length > 0 || !filled.has(module_id),
    );
  }
  framework.stages = framework.stages.filter(
    ({ stage_id, modules }) => modules.length > 0 || !filled.has(stage_id),
  );
}
