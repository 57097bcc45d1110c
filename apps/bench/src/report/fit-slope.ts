/** One reading: when, and what. */
export type Reading = readonly [x: number, y: number];

/** The slope of the straight line with the least squares through these readings; NaN when they have no breadth. */
export function fitSlope(readings: readonly Reading[]): number {
  const mean_x = readings.reduce((sum, [x]) => sum + x, 0) / readings.length;
  const mean_y = readings.reduce((sum, [, y]) => sum + y, 0) / readings.length;
  const along = readings.reduce((sum, [x, y]) => sum + (x - mean_x) * (y - mean_y), 0);
  return along / readings.reduce((sum, [x]) => sum + (x - mean_x) ** 2, 0);
}
