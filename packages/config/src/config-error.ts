/** Every fault of the environment at once, each as a line for a person. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** Exit status of a process that was started with a faulty configuration (sysexits.h, EX_CONFIG). */
export const EXIT_CONFIG = 78;
