/** Reads what this browser was told to remember; null where it remembers nothing or may not. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing throws
  }
}

/** Lets this browser remember a choice; without a place to keep it, it holds until the page is left. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice still holds for this visit.
  }
}
