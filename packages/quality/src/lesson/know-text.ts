import { levelWords } from '../text/level-words.ts';
import { cutUnits, joinUnits, measurePassage } from './cut-units.ts';

/** A text by whose passages others are searched. */
export interface KnownText {
  readonly units: ReadonlySet<string>;
  /** So many units are a passage. */
  readonly size: number;
  readonly passages: ReadonlySet<string>;
}

/** The lessons of a course are ordered by few texts, and hundreds are judged in a row: the newest are kept. */
const MOST_KEPT = 16;
/** In characters, twice an author's order; a longer text is taken apart each time. */
const LONGEST_KEPT = 8_000;

const kept = new Map<string, KnownText>();

/** Takes a text apart for the search of its passages. */
export function knowText(text: string): KnownText {
  const earlier = kept.get(text);
  if (earlier !== undefined) return earlier;
  const known = takeApart(text);
  if (text.length > LONGEST_KEPT) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, known);
  return known;
}

function takeApart(text: string): KnownText {
  const level = levelWords(text);
  const size = measurePassage(level);
  const units = cutUnits(text, level);
  const starts = Math.max(0, units.length - size + 1);
  const passages = Array.from({ length: starts }, (_, from) => joinUnits(units, from, size));
  return { units: new Set(units), size, passages: new Set(passages) };
}
