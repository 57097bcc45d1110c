import type { Command } from 'commander';
import type { CliDeps } from './cli-deps.ts';

/** Ends the help of a command with lines that can be typed as they stand, each without the program's name. */
export function addExamples(command: Command, { command: program }: CliDeps, ...lines: string[]): Command {
  const [first, ...others] = lines.map((line) => `  ${program} ${line}`);
  return command.addHelpText('after', ['', 'Examples:', first, ...others].join('\n'));
}
