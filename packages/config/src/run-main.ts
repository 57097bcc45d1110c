import { ConfigError, EXIT_CONFIG } from './config-error.ts';

/**
 * Runs a process's main function. A fault that a person can mend is told in its own words, anything else with its stack;
 * the exit status becomes 78 for a faulty configuration and 1 for the rest.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = error instanceof ConfigError ? EXIT_CONFIG : 1;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // An error with a detail was written for a person; its stack would only hide it.
  const told = error instanceof ConfigError || 'detail' in error;
  return told ? error.message : (error.stack ?? error.message);
}
