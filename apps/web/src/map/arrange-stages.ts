interface Size {
  readonly width: number;
  readonly height: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Between one stage and the next. */
const GAP = 40;

/**
 * Places boxes in reading order, in rows that are as long as lets everything be drawn largest in a pane.
 *
 * @param aspect width of the pane divided by its height
 */
export function arrangeStages(boxes: readonly Size[], aspect: number): Corner[] {
  const ways = Array.from({ length: Math.max(1, boxes.length) }, (_, index) => placeRows(boxes, index + 1));
  const [first, ...others] = ways.map((way) => ({
    ...way,
    zoom: Math.min(aspect / way.width, 1 / way.height),
  }));
  if (first === undefined) return [];
  return others.reduce((best, way) => (way.zoom > best.zoom ? way : best), first).corners;
}

function placeRows(boxes: readonly Size[], per_row: number): Size & { readonly corners: Corner[] } {
  const corners: Corner[] = [];
  let [width, height] = [0, 0];
  for (let begin = 0; begin < boxes.length; begin += per_row) {
    const row = boxes.slice(begin, begin + per_row);
    let x = 0;
    for (const box of row) {
      corners.push({ x, y: height });
      x += box.width + GAP;
    }
    width = Math.max(width, x - GAP);
    height += Math.max(...row.map((box) => box.height)) + GAP;
  }
  return { width, height: height - GAP, corners };
}
