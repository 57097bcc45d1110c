import type { TimerClock } from '@roadwright/domain';

/** One answer to be written. */
export interface Service {
  readonly service_ms: number;
  /** Never comes to its end by itself. */
  readonly hangs?: boolean;
  /** When it gets its seat: now, or when those before it in the line are done. */
  readonly begin?: () => void;
  /** When it is done and somebody still wants it. */
  readonly end?: () => void;
}

/** One answer in its seat, or in the line before it; what comes after its end changes nothing. */
export interface Seat {
  /** Nobody waits for the answer any more: a server without a line stops, one with a line goes on for nothing. */
  leave(): void;
  /** The answer was whole before its time. */
  finish(): void;
}

interface Seats {
  /** Answers that are being written. */
  readonly taken: number;
  readonly waiting: number;
  /** Milliseconds of work that was begun, and those of it that were for nobody. */
  readonly work: { readonly worked_ms: number; readonly wasted_ms: number };
  take(service: Service): Seat;
}

/** Makes the places at which answers are written; with `slots` there are only so many, and others wait in line. */
export function createSeats(slots: number | undefined, clock: TimerClock): Seats {
  const line: (() => void)[] = [];
  const work = { worked_ms: 0, wasted_ms: 0 };
  let taken = 0;
  const free = () => {
    taken--;
    line.shift()?.();
  };
  const take = ({ service_ms, hangs = false, begin, end }: Service): Seat => {
    let state: 'waiting' | 'serving' | 'over' = 'waiting';
    let left = false;
    let cancelEnd = () => {};
    const stop = () => {
      if (state !== 'serving') return;
      state = 'over';
      cancelEnd();
      free();
    };
    const serve = () => {
      taken++;
      state = 'serving';
      work.worked_ms += service_ms;
      if (left) work.wasted_ms += service_ms;
      else begin?.();
      if (!hangs) {
        cancelEnd = clock.after(service_ms, () => {
          stop();
          if (!left) end?.();
        });
      } else if (left) stop();
    };
    if (taken < (slots ?? Infinity)) serve();
    else line.push(serve);
    return {
      leave() {
        if (left) return;
        left = true;
        if (hangs || slots === undefined) stop();
        else if (state === 'serving') work.wasted_ms += service_ms;
      },
      finish: stop,
    };
  };
  return {
    get taken() {
      return taken;
    },
    get waiting() {
      return line.length;
    },
    work,
    take,
  };
}
