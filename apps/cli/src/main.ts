#!/usr/bin/env node
import { createRoadwrightClient } from '@roadwright/client';
import { type ClientConfig, ConfigError, EXIT_CONFIG, readClientConfig } from '@roadwright/config';
import { EXIT } from './exit-code.ts';
import { run } from './run.ts';
import { createTerminal } from './terminal/create-terminal.ts';
import { SHOW_CURSOR } from './terminal/live-area.ts';

function readConfig(): ClientConfig {
  try {
    return readClientConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
}

const { base_url, api_key, command, color, editor } = readConfig();
const interruption = new AbortController();

// A terminal and whoever wraps this program both pass the same Ctrl-C on; a person's second one comes later than this.
const ECHO_MS = 700;
let interrupted_at = 0;

/** The first time it stops watching in good order, the second time at once. */
function interrupt(): void {
  if (!interruption.signal.aborted) {
    interrupted_at = performance.now();
    interruption.abort();
  } else if (performance.now() - interrupted_at > ECHO_MS) process.exit(EXIT.interrupted);
}
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
process.on('exit', () => {
  if (process.stdout.isTTY) process.stdout.write(SHOW_CURSOR);
});
// The reader of a pipe, such as `head`, may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(`error: The output cannot be written: ${error.message}\n`);
  process.exit(EXIT.failed);
});

const { stdin, stdout, stderr } = process;
process.exitCode = await run(
  {
    client: createRoadwrightClient({ base_url, api_key }),
    base_url,
    command,
    terminal: createTerminal({ stdin, stdout, stderr, color, editor, interrupt }),
    now: Date.now,
    // Few commands need a database, and all start sooner without what that takes.
    openKeys: async () => (await import('./keys/open-key-store.ts')).openKeyStore(),
    input: () => stdin,
    interrupted: interruption.signal,
  },
  process.argv.slice(2),
);
