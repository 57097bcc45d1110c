import { type Edge, MarkerType } from '@xyflow/react';
import { type MapLayout, NODE_SIZE } from './lay-out-map.ts';
import type { ConceptNodeType, StageNodeType } from './map-nodes.tsx';

/** What the drawing library is given. */
interface Flow {
  readonly nodes: (ConceptNodeType | StageNodeType)[];
  readonly edges: Edge[];
}

/** Turns a layout into the drawing library's nodes and edges. */
export function createFlow(map: MapLayout, language: string): Flow {
  const { stages, nodes, edges } = map;
  const places = new Map(nodes.map((node) => [node.concept.concept_id, node]));
  return {
    nodes: [
      ...stages.map(
        ({ stage_id, title, x, y, width, height }): StageNodeType => ({
          id: `stage ${stage_id}`,
          type: 'stage',
          position: { x, y },
          width,
          height,
          zIndex: -1,
          selectable: false,
          data: { title, language },
        }),
      ),
      ...nodes.map(
        ({ concept, x, y }): ConceptNodeType => ({
          id: concept.concept_id,
          type: 'concept',
          position: { x, y },
          ...NODE_SIZE,
          data: { concept, language },
        }),
      ),
    ],
    edges: edges.map(({ from, to }) => ({
      id: `${from} ${to}`,
      source: from,
      target: to,
      ...chooseHandles(map, places.get(from), places.get(to)),
      markerEnd: { type: MarkerType.ArrowClosed },
    })),
  };
}

/** An arrow leaves below and arrives above, except from a stage to one that stands beside it. */
function chooseHandles({ stages }: MapLayout, from: Place | undefined, to: Place | undefined) {
  const [left, right] = [from, to].map((place) => place && stages.find((stage) => holds(stage, place)));
  const beside = left !== undefined && right !== undefined && left.x < right.x && left.y === right.y;
  return beside
    ? { sourceHandle: 'right', targetHandle: 'left' }
    : { sourceHandle: 'bottom', targetHandle: 'top' };
}

type Place = MapLayout['nodes'][number];

const holds = ({ x, y, width, height }: MapLayout['stages'][number], place: Place): boolean =>
  place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
