import type { Command } from 'commander';

/** What can follow one command: further commands and options, each with what it is for. */
export interface CommandWords {
  /** The names that lead there, such as `literature add`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly Word[];
  /** With their dashes. */
  readonly options: readonly Word[];
}

interface Word {
  readonly word: string;
  readonly description: string;
}

/** Lists every command of a program with what can follow it, the outer ones first. */
export function listWords(command: Command, path = ''): CommandWords[] {
  const help = { word: '--help', description: 'display help for command' };
  const options = command.options.flatMap(({ long, description }) =>
    long === undefined || long === null ? [] : [{ word: long, description }],
  );
  const commands = command.commands.map((inner) => ({
    word: inner.name(),
    description: inner.description(),
  }));
  const inner = command.commands.flatMap((child) => listWords(child, `${path} ${child.name()}`.trim()));
  return [{ path, commands, options: [...options, help] }, ...inner];
}
