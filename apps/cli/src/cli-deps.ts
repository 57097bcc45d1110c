import type { RoadwrightClient } from '@roadwright/client';
import type { Clock } from '@roadwright/domain';
import type { Terminal } from './terminal/terminal.ts';

/** All that the commands need from outside. */
export interface CliDeps {
  readonly client: RoadwrightClient;
  /** Where the API and its pages are. */
  readonly base_url: string;
  readonly terminal: Terminal;
  readonly now: Clock;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
}
