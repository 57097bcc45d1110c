/** Writes a range of pages as `first-last`, or the only one that is known. */
export const joinPages = (first: string, last: string): string =>
  first === '' || last === '' || first === last ? first || last : `${first}-${last}`;
