import type { Likeness } from './likeness.ts';
import type { Pages } from './read-place.ts';

/** Compares two texts of which either may be missing. */
export function compareValues(a: string | null, b: string | null): Likeness {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'other';
}

/** Compares page fields: overlapping ranges are the same; an article number and a page range cannot be compared. */
export function comparePages(a: Pages | null, b: Pages | null): Likeness {
  if (a === null || b === null) return 'unknown';
  if (a.shortened || b.shortened) return compareEnds(a, b);
  if (a.first === null || b.first === null) return 'unknown';
  if (a.letter !== b.letter) {
    // "S37" may be written "37"; an "e" marks an article number, of which the print edition knows nothing.
    if (a.first === b.first) return 'same';
    return 'unknown';
  }
  const [a_last, b_last] = [a.last ?? a.first, b.last ?? b.first];
  return a.first <= b_last && b.first <= a_last ? 'same' : 'other';
}

/** Of a shortened range only the closing digits are known. */
function compareEnds(a: Pages, b: Pages): Likeness {
  if (a.last === null || b.last === null) return 'unknown';
  const [short, long] = [a.last, b.last].map(String).toSorted((x, y) => x.length - y.length);
  return long !== undefined && short !== undefined && long.endsWith(short) ? 'same' : 'unknown';
}
