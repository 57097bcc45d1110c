/** A block up to this size is compared whole; pairs grow with its square. */
const WHOLE_BLOCK = 8;
/** In a larger block each record meets this many neighbours on either side (sorted neighbourhood, Hernández and Stolfo 1995). */
const WINDOW = 6;

/**
 * Tells for each record, in order, which earlier ones it meets in a block, each once. Records must be sorted so that
 * like ones are neighbours; the cost grows with the number of keys.
 */
export function* pairNeighbours(keys: readonly (readonly string[])[]): Generator<number[]> {
  const blocks = new Map<string, number[]>();
  keys.forEach((list, at) => {
    for (const key of list) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  const places = new Map<number[], number>();
  const stamps = new Int32Array(keys.length).fill(-1);
  for (let at = 0; at < keys.length; at += 1) {
    const met: number[] = [];
    for (const key of keys[at] ?? []) {
      const block = blocks.get(key) ?? [];
      const place = places.get(block) ?? 0;
      places.set(block, place + 1);
      for (
        let other = block.length <= WHOLE_BLOCK ? 0 : Math.max(0, place - WINDOW);
        other < place;
        other += 1
      ) {
        const number = block[other] ?? 0;
        if (stamps[number] === at) continue;
        stamps[number] = at;
        met.push(number);
      }
    }
    yield met;
  }
}
