/** Text that waits to be taken by a slow reader. */
export interface Outbox {
  /** Adds text; gives a promise, which settles when all is taken, once too much waits. */
  put(text: string): Promise<void> | undefined;
  /** Says that nothing more comes. */
  end(): void;
  /** Gives all that waits as soon as something does; null after the end. */
  take(): Promise<string | null>;
  readonly empty: boolean;
}

/** About a hundred events: enough to keep a socket busy, little enough for thousands of readers. */
const HIGH_WATER_LETTERS = 65_536;

/** Creates the place between a writer that is told to wait and a reader that asks. */
export function createOutbox(): Outbox {
  let waiting = '';
  let ended = false;
  let filled = Promise.withResolvers<void>();
  let taken = Promise.withResolvers<void>();

  return {
    put(text) {
      waiting += text;
      filled.resolve();
      return waiting.length > HIGH_WATER_LETTERS ? taken.promise : undefined;
    },
    end() {
      ended = true;
      filled.resolve();
    },
    async take() {
      if (waiting === '' && !ended) await filled.promise;
      filled = Promise.withResolvers();
      const text = waiting;
      waiting = '';
      taken.resolve();
      taken = Promise.withResolvers();
      return text === '' && ended ? null : text;
    },
    get empty() {
      return waiting === '';
    },
  };
}
