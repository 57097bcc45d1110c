import type { OutlineTree } from '@roadwright/domain';

/** Says how large an outline is. */
export function countOutline({ stages }: OutlineTree) {
  const modules = stages.flatMap((stage) => stage.modules);
  return {
    stages_count: stages.length,
    modules_count: modules.length,
    concepts_count: modules.reduce((sum, module) => sum + module.concepts.length, 0),
  };
}
