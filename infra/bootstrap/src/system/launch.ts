import type { LaunchConfig } from '@roadwright/config';
import type { StopRequest } from '../terminal/stop-request.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Commands } from './commands.ts';

/** What every verb needs that brings a system up or meets one. */
export interface Launch {
  config: LaunchConfig;
  commands: Commands;
  terminal: Terminal;
  request: StopRequest;
}
