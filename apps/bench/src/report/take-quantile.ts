/** The value at this part of the ordered values, such as 0.95, by the nearest rank; NaN when there are none. */
export function takeQuantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
