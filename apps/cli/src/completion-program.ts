import { Argument, type Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { Bound } from './bound.ts';
import { listWords } from './completion/list-words.ts';
import { renderCompletion, SHELLS, type Shell } from './completion/render-completion.ts';
import { EXIT } from './exit-code.ts';

const [NAME = ''] = Object.keys(manifest.bin);

/** Adds the command that tells a shell how to complete the others. */
export function addCompletion(program: Command, { deps, settle }: Bound): void {
  program
    .command('completion')
    .description('Print a script by which your shell completes commands and options')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText(
      'after',
      `
For this shell only, or for all by a line of its start file:
  source <(${NAME} completion bash)
  source <(${NAME} completion zsh)
  ${NAME} completion fish | source`,
    )
    .action((shell: Shell) => {
      deps.terminal.print(renderCompletion(shell, NAME, listWords(program)));
      settle(EXIT.done);
    });
}
