/** Phrases that are looked for together. */
export interface Phrases {
  /** Each by itself; the first one that is found tells. */
  readonly each: readonly RegExp[];
  /** One of these is found where any phrase is, and only there: most blocks are done with after two or three of them. */
  readonly any: readonly RegExp[];
}

/** Gathers phrases, which have no groups with numbers or names, into one expression for each set of flags. */
export function gatherPhrases(each: readonly RegExp[]): Phrases {
  const sources = Map.groupBy(each, ({ flags }) => flags);
  const any = [...sources].map(
    ([flags, alike]) => new RegExp(alike.map(({ source }) => `(?:${source})`).join('|'), flags),
  );
  return { each, any };
}
