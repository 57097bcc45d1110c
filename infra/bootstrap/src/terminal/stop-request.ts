/** A person's wish to stop: first in good order, when repeated at once. */
export interface StopRequest {
  /** Aborts at the first Ctrl-C, SIGTERM or SIGHUP, and when the parent process is gone. */
  stop: AbortSignal;
  /** Aborts at a further signal that is meant as one. */
  force: AbortSignal;
}

// A terminal and npm both pass the same Ctrl-C on; a person's second one comes later than this.
const ECHO_MS = 700;
const PARENT_CHECK_MS = 500;

/** Listens for signals from now on; nothing ends the process by itself any more. */
export function listenForStop(): StopRequest {
  const stop = new AbortController();
  const force = new AbortController();
  let first = 0;
  const request = () => {
    if (!stop.signal.aborted) {
      first = performance.now();
      stop.abort();
    } else if (performance.now() - first > ECHO_MS) force.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    request();
  }, PARENT_CHECK_MS);
  watch.unref();
  return { stop: stop.signal, force: force.signal };
}

/** Resolves when the signal aborts, at once when it has. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
