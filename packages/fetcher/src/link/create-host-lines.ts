import type { TimerClock } from '@roadwright/domain';

interface Options {
  /** Requests to one host at a time. */
  readonly most: number;
  /** How long somebody stands in line. */
  readonly wait_ms: number;
  readonly clock: TimerClock;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets few requests of this process at a time go to each host; the others stand in line here and ask nobody meanwhile. */
export interface HostLines {
  /** Does it in the host's turn; null when that does not come in time. @throws the signal's reason, or what `act` throws */
  run<T>(host: string, signal: AbortSignal, act: () => Promise<T>): Promise<T | null>;
}

/**
 * Without it a course's two hundred links would wait for their turns in the table that all processes share, each asking
 * it twenty times a second.
 */
export function createHostLines({ most, wait_ms, clock }: Options): HostLines {
  const lines = new Map<string, Line>();

  function stand(line: Line, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const end = () => {
        cancel();
        signal.removeEventListener('abort', giveUp);
        const place = line.waiting.indexOf(enter);
        if (place !== -1) line.waiting.splice(place, 1);
      };
      const enter = () => {
        end();
        resolve(true);
      };
      const giveUp = () => {
        end();
        reject(signal.reason);
      };
      const cancel = clock.after(wait_ms, () => {
        end();
        resolve(false);
      });
      signal.addEventListener('abort', giveUp, { once: true });
      line.waiting.push(enter);
    });
  }

  function leave(host: string, line: Line): void {
    const [next] = line.waiting;
    if (next !== undefined) next();
    else line.running -= 1;
    if (line.running === 0) lines.delete(host);
  }

  return {
    async run(host, signal, act) {
      signal.throwIfAborted();
      const line = lines.get(host) ?? { running: 0, waiting: [] };
      lines.set(host, line);
      if (line.running < most) line.running += 1;
      else if (!(await stand(line, signal))) return null;
      try {
        return await act();
      } finally {
        leave(host, line);
      }
    },
  };
}
