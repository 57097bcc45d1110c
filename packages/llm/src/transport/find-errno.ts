/** Gives the operating system's or the network's word that stands behind an error, such as `ECONNREFUSED`; '' for none. */
export function findErrno(error: unknown): string {
  const found = findInChain(
    error,
    (item) => 'code' in item && typeof item.code === 'string' && item.code !== '',
  );
  return found !== undefined && 'code' in found ? String(found.code) : '';
}

/** Finds an error among an error and its causes. */
export function findInChain(error: unknown, matches: (item: Error) => boolean): Error | undefined {
  let current = error;
  // Causes may point at each other; no real chain is this long.
  for (let depth = 0; depth < 8 && current instanceof Error; depth++) {
    if (matches(current)) return current;
    current = current.cause;
  }
  return undefined;
}
