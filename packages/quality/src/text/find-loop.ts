import type { LevelText } from './level-words.ts';

const UNIT = /\p{Script=Han}|[^\s\p{Script=Han}]+/gu;
const HAN = /\p{Script=Han}/u;

/** Parts of a refrain or a joke come five times at most. */
const LEAST_TURNS = 6;
const LONGEST_PERIOD = 6;

/**
 * Finds the first run of one to six words that follows itself at least five times, as `the river the river …`; of Chinese,
 * of two to six characters. Null where there is none.
 */
export function findLoop({ text, words, has_han }: LevelText): string | null {
  const isHan = has_han && HAN.test(text);
  const units = isHan ? (text.match(UNIT) ?? []) : words;
  for (let period = isHan ? 2 : 1; period <= LONGEST_PERIOD; period++) {
    const end = findRun(units, period);
    if (end !== -1) return units.slice(end - period + 1, end + 1).join(isHan ? '' : ' ');
  }
  return null;
}

/** Where the first run of a period has come often enough; -1 where there is none. */
function findRun(units: readonly string[], period: number): number {
  const least = period * (LEAST_TURNS - 1);
  const isRepeated = (index: number) => index >= period && units[index] === units[index - period];
  // A run so long has a unit at one of these places, and only there it has to be looked for.
  for (let place = period + least - 1; place < units.length; place += least) {
    if (!isRepeated(place)) continue;
    let from = place;
    while (isRepeated(from - 1)) from--;
    let to = place;
    while (to - from + 1 < least && isRepeated(to + 1)) to++;
    if (to - from + 1 >= least) return from + least - 1;
  }
  return -1;
}
