import { createPaint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface FakeTerminal {
  readonly terminal: Terminal;
  /** Lines of the output and, marked with `! `, of the complaints. */
  readonly lines: string[];
  /** Everything that was drawn. */
  readonly drawn: () => string;
  readonly questions: string[];
}

interface Setting {
  readonly live?: boolean;
  readonly interactive?: boolean;
  /** What somebody types, in order; null is the end of input, and nothing is typed after the last one. */
  readonly answers?: readonly (string | null)[];
  readonly columns?: number;
  readonly rows?: number;
  /** What somebody does to a file that is opened for them. */
  readonly edit?: (file: string) => Promise<void>;
}

/** A terminal in memory, 80 columns wide unless told and without colours. */
export function createFakeTerminal({
  live = false,
  interactive = false,
  answers = [],
  columns = 80,
  rows = 24,
  edit = () => Promise.resolve(),
}: Setting = {}): FakeTerminal {
  const lines: string[] = [];
  const questions: string[] = [];
  const waiting = [...answers];
  let drawn = '';
  return {
    lines,
    questions,
    drawn: () => drawn,
    terminal: {
      print: (line) => void lines.push(line),
      complain: (line) => void lines.push(`! ${line}`),
      write: (text) => {
        drawn += text;
      },
      columns: () => columns,
      rows: () => rows,
      edit,
      live,
      interactive,
      paint: createPaint(false),
      async ask(question, signal) {
        questions.push(question);
        const answer = waiting.shift();
        if (answer !== undefined) return answer;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return null;
      },
      keepDrawing: () => () => undefined,
    },
  };
}
