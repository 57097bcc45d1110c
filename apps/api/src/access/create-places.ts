/** Places of which each name may hold so many at once. */
export interface Places {
  /** Takes a place; what comes back gives it back, once. null when the name holds as many as it may. */
  take(name: string): (() => void) | null;
}

/** Creates the places of one process. */
export function createPlaces(most: number): Places {
  const held = new Map<string, number>();
  return {
    take(name) {
      const count = held.get(name) ?? 0;
      if (count >= most) return null;
      held.set(name, count + 1);
      let mine = true;
      return () => {
        if (!mine) return;
        mine = false;
        const left = (held.get(name) ?? 0) - 1;
        if (left > 0) held.set(name, left);
        else held.delete(name);
      };
    },
  };
}
