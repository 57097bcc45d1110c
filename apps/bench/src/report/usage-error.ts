/** A command line that cannot be obeyed; the message says why, for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
