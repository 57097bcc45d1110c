import { cutUnits, joinUnits, measurePassage } from './cut-units.ts';
import { type KnownText, knowText } from './know-text.ts';
import type { HeadingBlock, ProseBlock } from './lesson.ts';

interface Echo {
  readonly line: number;
  readonly words: string;
}

/** Finds passages of given texts that a lesson repeats word for word, at most one a block. */
export function findEcho(prose: readonly (ProseBlock | HeadingBlock)[], given: readonly string[]): Echo[] {
  if (given.length === 0) return [];
  const known = given.map(knowText);
  return prose.flatMap(({ text, line, words }) => {
    const size = measurePassage(words.level);
    // Passages of different sizes are never equal.
    const alike = known.filter((one) => one.size === size);
    if (alike.length === 0) return [];
    const units = cutUnits(text, words.level);
    const places = alike.map((one) => findPassage(units, one)).filter((place) => place !== -1);
    return places.length === 0 ? [] : [{ line, words: joinUnits(units, Math.min(...places), size) }];
  });
}

/**
 * Finds where the first passage that is known begins, -1 where there is none. It is put together only where every unit of
 * it stands in the known text, and a unit that does not is leapt over with all passages that hold it (Boyer and Moore 1977).
 */
function findPassage(units: readonly string[], { units: known, size, passages }: KnownText): number {
  let checked = 0;
  for (let from = 0; from + size <= units.length; from++) {
    let at = from + size - 1;
    while (at >= Math.max(from, checked) && known.has(units[at] ?? '')) at--;
    if (at >= Math.max(from, checked)) {
      from = at;
      checked = at + 1;
      continue;
    }
    checked = from + size;
    if (passages.has(joinUnits(units, from, size))) return from;
  }
  return -1;
}
