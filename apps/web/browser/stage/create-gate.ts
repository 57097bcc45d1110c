/** Something that waits until it is told to go on. */
interface Gate {
  /** From now on everything waits. */
  close(): void;
  /** What waits goes on, and nothing waits any more. */
  open(): void;
  /** Resolves when the gate is open. */
  pass(): Promise<void>;
}

/** Makes an open gate: a test holds an answer of the provider back until it has looked at the page. */
export function createGate(): Gate {
  let { promise, resolve } = Promise.withResolvers<void>();
  resolve();
  return {
    close() {
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
    open: () => resolve(),
    pass: () => promise,
  };
}
