import { setMaxListeners } from 'node:events';

interface Link {
  readonly signal: AbortSignal;
  abort(reason: unknown): void;
  /** Lets go of the parents; every link is released, else a task's signal collects one listener per call. */
  release(): void;
}

/** Makes a signal that aborts with the first of its parents or by itself. */
export function linkSignal(...parents: readonly AbortSignal[]): Link {
  const controller = new AbortController();
  // Hundreds of calls share one task's signal, which is no leak: each takes its listener back.
  setMaxListeners(0, ...parents, controller.signal);
  const links = parents.map((parent) => {
    const follow = () => controller.abort(parent.reason);
    if (parent.aborted) follow();
    else parent.addEventListener('abort', follow, { once: true });
    return () => parent.removeEventListener('abort', follow);
  });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => {
      for (const unlink of links) unlink();
    },
  };
}
