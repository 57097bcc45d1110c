/** A reason to end, in words for the person at the terminal. */
export class LaunchError extends Error {
  readonly exit_code: number;

  constructor(message: string, { exit_code = 1, ...options }: ErrorOptions & { exit_code?: number } = {}) {
    super(message, options);
    this.name = 'LaunchError';
    this.exit_code = exit_code;
  }
}
