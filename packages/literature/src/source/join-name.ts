/** Writes a name as `Family, Given`, or what of it there is. */
export const joinName = (family: string, given: string): string =>
  family === '' || given === '' ? family || given : `${family}, ${given}`;
