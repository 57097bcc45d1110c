/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll and Vo). */
function hashText(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}

/** Gives whole numbers below a bound that depend on the seed alone (mulberry32, public domain, Tommy Ettinger). */
export function createSeededPick(seed: string): (bound: number) => number {
  let state = hashText(seed);
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
