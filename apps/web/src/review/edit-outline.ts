import type { RoadwrightClient } from '@roadwright/client';
import type { AddNodeInput, ChangeNode, FrameworkEdit, RoadmapView } from '@roadwright/domain';

/** One edit of an outline by hand. */
export type OutlineEdit =
  | { readonly verb: 'change'; readonly node_id: string; readonly changes: ChangeNode }
  | { readonly verb: 'add'; readonly node: AddNodeInput }
  | { readonly verb: 'remove'; readonly node_id: string };

/** Makes an edit of the outline that is seen. @throws RoadwrightError version_stale where somebody else was faster */
export function editOutline(
  client: RoadwrightClient,
  { roadmap_id, version }: Pick<RoadmapView, 'roadmap_id' | 'version'>,
  edit: OutlineEdit,
): Promise<FrameworkEdit> {
  switch (edit.verb) {
    case 'change':
      return client.changeNode({ roadmap_id, node_id: edit.node_id }, edit.changes, { version });
    case 'add':
      return client.addNode(roadmap_id, edit.node, { version });
    case 'remove':
      return client.removeNode({ roadmap_id, node_id: edit.node_id }, { version });
  }
}
