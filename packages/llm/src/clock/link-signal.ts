import { setMaxListeners } from 'node:events';

interface Link {
  readonly signal: AbortSignal;
  abort(reason: unknown): void;
  /** Lets go of the parent; every link is released, else a task's signal collects one listener per call. */
  release(): void;
}

/** Makes a signal that aborts with its parent or by itself. */
export function linkSignal(parent: AbortSignal): Link {
  const controller = new AbortController();
  const follow = () => controller.abort(parent.reason);
  // Hundreds of calls share one task's signal, which is no leak: each takes its listener back.
  setMaxListeners(0, parent, controller.signal);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => parent.removeEventListener('abort', follow),
  };
}
