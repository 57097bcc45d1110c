const PREFIX = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/;

/** Splits a row of a table at its bars; one after a backslash parts no cells, even in code (GFM, tables). */
export function splitCells(row: string): string[] {
  const bare = row.replace(PREFIX, '').trimEnd();
  const cells = bare.split(/(?<!\\)\|/);
  if (bare.startsWith('|')) cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}
