import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addCheck } from './check-program.ts';
import type { CliDeps } from './cli-deps.ts';
import { addCompletion } from './completion-program.ts';
import { addCreating } from './creating-program.ts';
import { EXIT } from './exit-code.ts';
import { addKeys } from './keys-program.ts';
import { addLiterature } from './literature-program.ts';
import { addOps } from './ops-program.ts';
import { addReading } from './reading-program.ts';
import { addSteering } from './steering-program.ts';

const FURTHER = `
Exit codes:
  ${EXIT.done}    done
  ${EXIT.failed}    the task or the command failed
  ${EXIT.partial}    the course is incomplete
  ${EXIT.usage}   the command was not used as it is meant
  78   a variable below is faulty
  ${EXIT.interrupted}  stopped by Ctrl-C; a task goes on

Environment:
  ROADWRIGHT_URL      where the API is (http://127.0.0.1:8000)
  ROADWRIGHT_API_KEY  the key, where the API wants one
  DATABASE_URL        the database, for "keys" alone
  VISUAL, EDITOR      what "edit" and "review --edit" open
  NO_COLOR            set: no colours`;

/** Makes the command line; `settle` hears the exit code of the command that ran. */
export function createProgram(deps: CliDeps, settle: (code: number) => void): Command {
  const program = new Command(deps.command)
    .description('A learning goal in, a whole course out.')
    .version(manifest.version)
    .showHelpAfterError(`Help: ${deps.command} --help`)
    .addHelpText('after', FURTHER)
    // The names alone: what a command takes stands in its own help, and a screen has 80 columns.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: (text) => deps.terminal.print(text.trimEnd()),
      writeErr: (text) => deps.terminal.complain(text.trimEnd()),
      getOutHelpWidth: deps.terminal.columns,
      getErrHelpWidth: deps.terminal.columns,
    })
    .exitOverride();
  program.commandsGroup('Courses:');
  addCreating(program, { deps, settle });
  addReading(program, { deps, settle });
  addSteering(program, { deps, settle });
  addCheck(program, { deps, settle });
  program.commandsGroup('Scholarly works:');
  addLiterature(program, { deps, settle });
  program.commandsGroup('The system:');
  addOps(program, { deps, settle });
  addKeys(program, { deps, settle });
  addCompletion(program, { deps, settle });
  program.helpCommand('help [command]', 'Show the help of a command');
  return program;
}
