import type { TaskEvent } from '@roadwright/domain';

/** Events of which only the first so many can be seen as yet. */
export interface ReleasedEvents {
  readonly visible: () => readonly TaskEvent[];
  readonly complete: () => boolean;
  /** Lets so many more be seen, and tells whoever listens. */
  readonly release: (count: number) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createReleasedEvents(events: readonly TaskEvent[], released: number): ReleasedEvents {
  let count = released;
  const listeners = new Set<() => void>();
  return {
    visible: () => events.slice(0, count),
    complete: () => count >= events.length,
    release: (more) => {
      count += more;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
