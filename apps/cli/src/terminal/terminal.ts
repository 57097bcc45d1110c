import type { Paint } from './paint.ts';

/** What the commands need of the place where they are run. */
export interface Terminal {
  /** Writes one line for the reader, or for the next program of a pipe. */
  readonly print: (line: string) => void;
  /** Writes one line about the running itself, apart from the output. */
  readonly complain: (line: string) => void;
  /** Writes as it is, for lines that are drawn again. */
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** Lines that can be seen at once. */
  readonly rows: () => number;
  /** Whether lines can be drawn again. */
  readonly live: boolean;
  /** Whether somebody is there to answer. */
  readonly interactive: boolean;
  readonly paint: Paint;
  /** Asks for one line; null when there is none, or the signal was aborted. */
  readonly ask: (question: string, signal: AbortSignal) => Promise<string | null>;
  /** Opens a file in the person's editor and resolves when they are done with it. */
  readonly edit: (file: string) => Promise<void>;
  /** Calls back every so many milliseconds, and when the size changes, until stopped. */
  readonly keepDrawing: (draw: () => void, every_ms: number) => () => void;
}
