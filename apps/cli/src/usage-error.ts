/** The command was not used as it is meant; its message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
