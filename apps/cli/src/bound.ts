import type { CliDeps } from './cli-deps.ts';

/** What a command of the command line is bound to. */
export interface Bound {
  readonly deps: CliDeps;
  /** Hears the exit code of the command that ran. */
  readonly settle: (code: number) => void;
}
