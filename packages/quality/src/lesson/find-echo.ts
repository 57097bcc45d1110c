import { levelWords } from '../text/level-words.ts';
import type { HeadingBlock, ProseBlock } from './lesson.ts';

/** So many words in a row are no chance; of Chinese, so many characters. */
const LEAST_WORDS = 8;
const LEAST_CHARACTERS = 14;

const UNIT = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

interface Echo {
  readonly line: number;
  readonly words: string;
}

/** A text as what its passages are made of. */
interface Units {
  readonly units: readonly string[];
  /** So many of them are a passage. */
  readonly size: number;
}

/** Finds passages of given texts that a lesson repeats word for word, at most one a block. */
export function findEcho(prose: readonly (ProseBlock | HeadingBlock)[], given: readonly string[]): Echo[] {
  if (given.length === 0) return [];
  const known = given.map((text) => cutUnits(text, levelWords(text)));
  const units = new Set(known.flatMap((text) => text.units));
  const passages = new Set(known.flatMap(listPassages));
  return prose.flatMap(({ text, line, words: { level } }) => {
    const words = findPassage(cutUnits(text, level), units, passages);
    return words === null ? [] : [{ line, words }];
  });
}

function cutUnits(text: string, level: string): Units {
  return HAN.test(text)
    ? { units: text.toLowerCase().match(UNIT) ?? [], size: LEAST_CHARACTERS }
    : { units: level.split(' '), size: LEAST_WORDS };
}

/** Every run of 8 words, and of 14 units where Chinese stands in the text. */
const listPassages = ({ units, size }: Units): string[] =>
  Array.from({ length: Math.max(0, units.length - size + 1) }, (_, from) => joinUnits(units, from, size));

/**
 * Finds the first passage that is known. It is put together only where every unit of it stands in the given texts, and a
 * unit that does not is leapt over with all passages that hold it (Boyer and Moore 1977).
 */
function findPassage(
  { units, size }: Units,
  known: ReadonlySet<string>,
  passages: ReadonlySet<string>,
): string | null {
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
    const passage = joinUnits(units, from, size);
    if (passages.has(passage)) return passage;
  }
  return null;
}

const joinUnits = (units: readonly string[], from: number, size: number): string =>
  units.slice(from, from + size).join(' ');
