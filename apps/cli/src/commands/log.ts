import { eachItem } from '@roadwright/client';
import type { LogCategory, LogEntry, LogLevel } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

export interface LogOptions {
  readonly level?: LogLevel;
  readonly category?: LogCategory;
  readonly json?: boolean;
}

/** Lines that are asked for at once. */
const PAGE_SIZE = 500;

/** Prints the execution log of a task, oldest line first, to its end. */
export async function log(
  { client, terminal, interrupted: signal }: CliDeps,
  task_id: string,
  { json = false, ...filter }: LogOptions,
): Promise<number> {
  const options = { ...filter, limit: PAGE_SIZE, signal };
  for await (const entry of eachItem((page) => client.listLog(task_id, { ...options, ...page }))) {
    terminal.print(json ? JSON.stringify(entry) : renderEntry(entry));
  }
  return EXIT.done;

  function renderEntry({ at, level, category, message }: LogEntry): string {
    const line = `${at}  ${level.padEnd(5)}  ${category.padEnd(8)}  ${toPlainLine(message)}`;
    return level === 'info' ? line : terminal.paint(level === 'warn' ? 'warn' : 'bad', line);
  }
}
