import type { RoadwrightClient } from '@roadwright/client';
import type { Clock } from '@roadwright/domain';
import type { KeyStore } from './keys/key-store.ts';
import type { Terminal } from './terminal/terminal.ts';

/** All that the commands need from outside. */
export interface CliDeps {
  readonly client: RoadwrightClient;
  /** Where the API and its pages are. */
  readonly base_url: string;
  /** How a person calls this program, such as `roadwright`. */
  readonly command: string;
  readonly terminal: Terminal;
  readonly now: Clock;
  /** Opens the keys of the API, straight in its database. */
  readonly openKeys: () => Promise<KeyStore>;
  /** Opens what is sent to the program. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
}
