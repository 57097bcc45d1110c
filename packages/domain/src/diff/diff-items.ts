/** What lies between two lists whose items have a name of their own; an item that only stands elsewhere is no change. */
interface ItemDiff<Item> {
  readonly added: Item[];
  readonly removed: Item[];
  readonly changed: { readonly before: Item; readonly after: Item }[];
}

/** Compares two lists by the items' names. Where a name stands several times, the first goes with the first, and so on. */
export function diffItems<Item>(
  from: readonly Item[],
  to: readonly Item[],
  nameOf: (item: Item) => string,
): ItemDiff<Item> {
  const left = Map.groupBy(from, nameOf);
  const added: Item[] = [];
  const changed: { before: Item; after: Item }[] = [];
  const kept = new Set<Item>();
  const places = new Map<string, number>();
  for (const after of to) {
    const name = nameOf(after);
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    const before = left.get(name)?.[place];
    if (before === undefined) {
      added.push(after);
      continue;
    }
    kept.add(before);
    if (!isSame(before, after)) changed.push({ before, after });
  }
  return { added, removed: from.filter((item) => !kept.has(item)), changed };
}

/** Both went through one schema, which gives their fields one order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
