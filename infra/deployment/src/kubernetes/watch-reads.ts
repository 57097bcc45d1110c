type Watched = Record<string | symbol, unknown>;

/** A value whose reader is watched: what was never read was unknown to whoever read the rest. */
export interface WatchedValue {
  readonly value: unknown;
  /** Paths of the properties that nobody has read. */
  listUnread(): string[];
}

const isObject = (value: unknown): value is Watched => typeof value === 'object' && value !== null;

/** Wraps a document so that it tells which of its properties a validator did not know. */
export function watchReads(document: unknown): WatchedValue {
  const read = new Map<object, Set<string>>();
  const wrap = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const names = new Set<string>();
    read.set(value, names);
    const inner = new Map<string | symbol, unknown>();
    return new Proxy(value, {
      get(target, name) {
        if (typeof name === 'string') names.add(name);
        if (!inner.has(name)) inner.set(name, wrap(target[name]));
        return inner.get(name);
      },
    });
  };
  const listUnread = (value: unknown, place: string): string[] => {
    if (!isObject(value)) return [];
    const names = read.get(value);
    // Nobody came here at all: its parent's path says so already, or it is of a kind that may be anything.
    if (names === undefined) return [];
    return Object.entries(value).flatMap(([name, child]) =>
      names.has(name) ? listUnread(child, `${place}/${name}`) : [`${place}/${name}`],
    );
  };
  return { value: wrap(document), listUnread: () => listUnread(document, '') };
}
