import type { CitationGraph } from '@roadwright/domain';

/** A work of the drawing; `x` and `y` from 0 to 1, later works further right. */
interface PlacedNode {
  readonly work_id: string;
  readonly title: string;
  readonly year: number | null;
  readonly x: number;
  readonly y: number;
}

/** Where works stand that cite one another, and the lines between them. */
export interface CitationDrawing {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly from: PlacedNode; readonly to: PlacedNode }[];
}

/** Places works by their year from left to right; those without one stand leftmost, and no two at one height. */
export function layOutCitations({ nodes, edges }: CitationGraph): CitationDrawing {
  const years = nodes.map(({ year }) => year).filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Math.max(1, last - first);
  const sorted = nodes.toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0));
  const placed = sorted.map(({ work_id, title, year }, at) => ({
    ...{ work_id, title, year },
    x: year === null || years.length === 0 ? 0 : (year - first) / span,
    y: (at + 0.5) / sorted.length,
  }));
  const byId = new Map(placed.map((node) => [node.work_id, node]));
  const lines = edges.flatMap(({ from, to }) => {
    const ends = { from: byId.get(from), to: byId.get(to) };
    return ends.from === undefined || ends.to === undefined ? [] : [{ from: ends.from, to: ends.to }];
  });
  return { nodes: placed, edges: lines };
}
