import type { ReferenceLine } from './find-reference-lines.ts';

/** Lines whose edges differ by less, in sizes, stand at one edge. */
const SAME_EDGE = 0.5;
/** A hanging indent is no deeper, in sizes; what is further in is another column. */
const DEEPEST_INDENT = 6;
/** Where fewer lines are indented, the indents mean something else. */
const LEAST_INDENTED = 0.15;

/**
 * Finds where entries begin by their hanging indent, column by column: first lines stand at the edge, the others
 * further in. Null when the list has no such indents.
 */
export function findHangingStarts(lines: readonly ReferenceLine[]): number[] | null {
  const depths = cutColumns(lines).flatMap(measureColumn);
  const indented = depths.filter((depth) => depth === 'inner').length;
  if (indented < lines.length * LEAST_INDENTED) return null;
  const starts = depths.flatMap((depth, at) => (depth === 'edge' ? [at] : []));
  return starts.length === 0 ? null : starts;
}

/** A column ends where the next line stands higher up, or on another page. */
function cutColumns(lines: readonly ReferenceLine[]): ReferenceLine[][] {
  const columns: ReferenceLine[][] = [];
  let last: ReferenceLine | undefined;
  for (const line of lines) {
    const column = columns.at(-1);
    if (column === undefined || last === undefined || line.page !== last.page || line.y < last.y - line.size)
      columns.push([line]);
    else column.push(line);
    last = line;
  }
  return columns;
}

function measureColumn(lines: readonly ReferenceLine[]): ('edge' | 'inner')[] {
  const edge = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return lines.map(({ x, size }) =>
    x - edge <= SAME_EDGE * size || x - edge > DEEPEST_INDENT * size ? 'edge' : 'inner',
  );
}
