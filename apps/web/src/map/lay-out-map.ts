import { Graph, layout } from '@dagrejs/dagre';
import { arrangeStages } from './arrange-stages.ts';
import { listMapConcepts, type MapConcept, type MapOutline } from './map-outline.ts';

/** Size of a concept on the map in pixels. */
export const NODE_SIZE = { width: 190, height: 56 } as const;
const GAP = { nodesep: 24, ranksep: 36 } as const;
/** Around the concepts of a stage, with room for its title above them. */
const PADDING = { side: 20, top: 48, bottom: 20 } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedStage extends Box {
  readonly stage_id: string;
  readonly title: string;
}

/** A concept with its upper left corner. */
interface PlacedNode {
  readonly concept: MapConcept;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly stages: readonly PlacedStage[];
  /** In teaching order. */
  readonly nodes: readonly PlacedNode[];
  /** From what must be learnt before to what needs it, without those that follow from others. */
  readonly edges: readonly Order[];
}

/** One stands above the other. */
interface Order {
  readonly from: string;
  readonly to: string;
}

type Stage = MapOutline['stages'][number];

/**
 * Places an outline: in each stage the modules as columns that flow along prerequisites, and the stages in rows that
 * fill the pane.
 *
 * @param aspect width of the pane divided by its height; by default the stages are bands below one another
 */
export function layOutMap(outline: MapOutline, aspect = 0): MapLayout {
  const boxes = outline.stages.map(layOutStage);
  const corners = arrangeStages(boxes, aspect);
  const stages: PlacedStage[] = [];
  const nodes: PlacedNode[] = [];
  for (const [index, { stage_id, title }] of outline.stages.entries()) {
    const { width, height, places } = boxes[index] ?? NO_BOX;
    const { x, y } = corners[index] ?? NO_CORNER;
    stages.push({ stage_id, title, x, y, width, height });
    for (const node of places) {
      nodes.push({ ...node, x: node.x + x + PADDING.side, y: node.y + y + PADDING.top });
    }
  }
  return { stages, nodes, edges: dropDetours(listEdges(outline)) };
}

const NO_CORNER = { x: 0, y: 0 } as const;
const NO_BOX: StageBox = { width: 0, height: 0, places: [] };

interface StageBox {
  readonly width: number;
  readonly height: number;
  readonly places: readonly PlacedNode[];
}

function layOutStage(stage: Stage): StageBox {
  const concepts = stage.modules.flatMap((module) => module.concepts);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ...GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { concept_id } of concepts) graph.setNode(concept_id, { ...NODE_SIZE });
  for (const { from, to } of dropDetours(listOrder(stage))) graph.setEdge(from, to);
  layout(graph);
  const places = concepts.map((concept) => {
    const { x = 0, y = 0 } = graph.node(concept.concept_id);
    return { concept, x: x - NODE_SIZE.width / 2, y: y - NODE_SIZE.height / 2 };
  });
  const right = Math.max(0, ...places.map(({ x }) => x + NODE_SIZE.width));
  const lower = Math.max(0, ...places.map(({ y }) => y + NODE_SIZE.height));
  return {
    width: Math.max(NODE_SIZE.width, right) + 2 * PADDING.side,
    height: lower + PADDING.top + PADDING.bottom,
    places,
  };
}

/** What stands above what in a stage: prerequisites, and within a module the order of teaching where they say nothing. */
function listOrder(stage: Stage): Order[] {
  const here = new Set(stage.modules.flatMap(({ concepts }) => concepts.map(({ concept_id }) => concept_id)));
  return stage.modules.flatMap(({ concepts }) =>
    concepts.flatMap(({ concept_id: to, prerequisites }, index) => {
      const needed = prerequisites.filter((from) => here.has(from) && from !== to);
      const before = concepts[index - 1]?.concept_id;
      const above = needed.length > 0 || before === undefined ? needed : [before];
      return above.map((from) => ({ from, to }));
    }),
  );
}

/** Leaves out what longer ways say already: it only hides the rest, and the layout pays for each row it crosses. */
function dropDetours(edges: readonly Order[]): Order[] {
  const below = Map.groupBy(edges, ({ from }) => from);
  const reaches = (start: Order): boolean => {
    const seen = new Set([start.from]);
    const open = (below.get(start.from) ?? []).filter((edge) => edge.to !== start.to);
    for (const { to } of open) {
      if (to === start.to) return true;
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(...(below.get(to) ?? []));
    }
    return false;
  };
  return edges.filter((edge) => !reaches(edge));
}

function listEdges(outline: MapOutline): Order[] {
  const concepts = listMapConcepts(outline);
  const known = new Set(concepts.map(({ concept_id }) => concept_id));
  return concepts.flatMap(({ concept_id: to, prerequisites }) =>
    [...new Set(prerequisites)]
      .filter((from) => known.has(from) && from !== to)
      .map((from) => ({ from, to })),
  );
}
