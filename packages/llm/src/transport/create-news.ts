/** What is told from one side and read from the other. */
interface News<T> extends AsyncIterable<T> {
  tell(item: T): void;
  end(): void;
}

/** Makes a one-way channel: what is told waits until it is read, in order, and `end` ends the reading. */
export function createNews<T>(): News<T> {
  let waiting: T[] = [];
  let ended = false;
  let wake = () => {};
  return {
    tell(item) {
      waiting.push(item);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const items = waiting;
        waiting = [];
        yield* items;
        if (waiting.length > 0) continue;
        if (ended) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
