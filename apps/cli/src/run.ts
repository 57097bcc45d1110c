import { ConfigError, EXIT_CONFIG } from '@roadwright/config';
import { CommanderError } from 'commander';
import type { CliDeps } from './cli-deps.ts';
import { EXIT } from './exit-code.ts';
import { createProgram } from './program.ts';
import { renderAdvice, renderProblem } from './render/problem.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line, without the program's name; returns the exit code and never throws. */
export async function run(deps: CliDeps, words: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(deps, (settled) => {
    code = settled;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said it already; help counts as an error there, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (deps.interrupted.aborted) return EXIT.interrupted;
    deps.terminal.complain(renderProblem(error));
    const advice = renderAdvice(error, deps);
    if (advice !== null) deps.terminal.complain(advice);
    if (error instanceof ConfigError) return EXIT_CONFIG;
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}
