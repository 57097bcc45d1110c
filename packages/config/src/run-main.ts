import { ConfigError, EXIT_CONFIG } from './config-error.ts';

/** How long a process may go on by itself after its main function: enough to write out what was printed. */
const LINGER_MS = 2000;

/**
 * Runs a process's main function. A fault that a person can mend is told in its own words, anything else with its stack;
 * the exit status becomes 78 for a faulty configuration and 1 for the rest. Work that was given up and will not let go
 * does not keep the process.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = error instanceof ConfigError ? EXIT_CONFIG : 1;
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // An error with a detail was written for a person; its stack would only hide it.
  const told = error instanceof ConfigError || 'detail' in error;
  return told ? error.message : (error.stack ?? error.message);
}
