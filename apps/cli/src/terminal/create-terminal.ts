import { createInterface } from 'node:readline/promises';
import { UsageError } from '../usage-error.ts';
import { openEditor } from './open-editor.ts';
import { createPaint } from './paint.ts';
import type { Terminal } from './terminal.ts';

interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** False where the user wants no colours. */
  readonly color: boolean;
  /** What opens a file for a person, with its own options, such as `code --wait`. */
  readonly editor: string;
  /** Called for a Ctrl-C that is typed at a question. */
  readonly interrupt: () => void;
}

/** Width of what has none, such as a pipe. */
const DEFAULT_COLUMNS = 80;

const DEFAULT_ROWS = 24;

/** Makes the terminal of a process. */
export function createTerminal(streams: Streams): Terminal {
  const { stdin, stdout, stderr, color, editor, interrupt } = streams;
  const live = stdout.isTTY === true;
  return {
    print: (line) => void stdout.write(`${line}\n`),
    complain: (line) => void stderr.write(`${line}\n`),
    write: (text) => void stdout.write(text),
    columns: () => stdout.columns || DEFAULT_COLUMNS,
    rows: () => stdout.rows || DEFAULT_ROWS,
    live,
    interactive: live && stdin.isTTY === true,
    paint: createPaint(live && color && stdout.hasColors()),
    async ask(question, signal) {
      const lines = createInterface({ input: stdin, output: stdout });
      lines.on('SIGINT', interrupt);
      const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
      try {
        return await Promise.race([lines.question(question, { signal }), closed]);
      } catch (error) {
        if (signal.aborted) return null;
        throw error;
      } finally {
        lines.close();
      }
    },
    edit: async (file) => {
      if (stdin.isTTY !== true && editor === 'vi') {
        throw new UsageError('There is no terminal to edit in; name a program that needs none by EDITOR.');
      }
      await openEditor(editor, file);
    },
    keepDrawing(draw, every_ms) {
      const timer = setInterval(draw, every_ms);
      stdout.on('resize', draw);
      return () => {
        clearInterval(timer);
        stdout.off('resize', draw);
      };
    },
  };
}
