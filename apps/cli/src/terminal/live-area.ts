import { stripVTControlCharacters } from 'node:util';
import { measureWidth } from './display-width.ts';
import type { Terminal } from './terminal.ts';

const HIDE_CURSOR = '\u001b[?25l';
/** Undoes what a drawn area has hidden. */
export const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[J';
const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : '');

/** Lines at the bottom of a terminal that are drawn again in place. */
export interface LiveArea {
  readonly draw: (lines: readonly string[]) => void;
  /** Prints a line that stays, above the drawn ones. */
  readonly printAbove: (line: string) => void;
  /** Takes the lines away and gives the cursor back. */
  readonly close: () => void;
}

/** Creates an area that survives a change of the terminal's width. */
export function createLiveArea({ write, columns }: Pick<Terminal, 'write' | 'columns'>): LiveArea {
  let shown: readonly string[] | null = null;

  // A narrower terminal has wrapped what was drawn, so rows are counted with its width of now.
  function erase(): string {
    if (shown === null) return '';
    const rows = shown.reduce((sum, line) => sum + countRows(line, columns()), 0);
    return `\r${up(rows - 1)}${CLEAR_BELOW}`;
  }

  return {
    draw(lines) {
      write(`${shown === null ? HIDE_CURSOR : erase()}${lines.join('\n')}`);
      shown = lines;
    },
    printAbove(line) {
      write(`${erase()}${line}\n${shown?.join('\n') ?? ''}`);
    },
    close() {
      if (shown !== null) write(erase() + SHOW_CURSOR);
      shown = null;
    },
  };
}

const countRows = (line: string, columns: number): number =>
  Math.max(1, Math.ceil(measureWidth(stripVTControlCharacters(line)) / Math.max(1, columns)));
