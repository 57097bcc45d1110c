/** A claim's stay among the others of its process. */
export interface Stay {
  leave(): void;
}

/** The stay of a claim that has the process to itself. */
export interface LoneStay extends Stay {
  /** From now on others may come beside it. */
  admit(): void;
}

/** Who works in this process, and whether beside others or alone. */
export interface Solitude {
  /** Somebody waits to be alone: whoever is here should end soon. */
  readonly wanted: boolean;
  /** Somebody has the process to itself. */
  readonly closed: boolean;
  /** Somebody is here. */
  readonly busy: boolean;
  /** Comes beside others; waits while somebody is alone or waits to be; null when the signal aborts before that. */
  join(patience: AbortSignal): Promise<Stay | null>;
  /** Waits until everybody has left and keeps newcomers out. */
  joinAlone(): Promise<LoneStay>;
}

interface Waiting {
  readonly alone: boolean;
  readonly enter: () => void;
}

/** Creates an empty room; who comes first enters first, so that nobody is passed over for ever. */
export function createSolitude(): Solitude {
  const line: Waiting[] = [];
  let present = 0;
  let closed = false;

  function admitNext(): void {
    for (let next = line[0]; next !== undefined; next = line[0]) {
      if (closed || (next.alone && present > 0)) return;
      line.shift();
      present += 1;
      closed = next.alone;
      next.enter();
    }
  }

  const enter = (alone: boolean, patience?: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const giveUp = () => {
        line.splice(line.indexOf(waiting), 1);
        resolve(false);
        admitNext();
      };
      const waiting = {
        alone,
        enter: () => {
          patience?.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      line.push(waiting);
      patience?.addEventListener('abort', giveUp, { once: true });
      admitNext();
    });

  function createStay(): Stay {
    let here = true;
    return {
      leave: () => {
        if (!here) return;
        here = false;
        present -= 1;
        admitNext();
      },
    };
  }

  return {
    get wanted() {
      return line.some(({ alone }) => alone);
    },
    get closed() {
      return closed;
    },
    get busy() {
      return present > 0;
    },
    join: async (patience) => ((await enter(false, patience)) ? createStay() : null),
    joinAlone: async () => {
      await enter(true);
      const stay = createStay();
      let alone = true;
      const admit = () => {
        if (!alone) return;
        alone = false;
        closed = false;
        admitNext();
      };
      return {
        admit,
        leave: () => {
          stay.leave();
          admit();
        },
      };
    },
  };
}
