/**
 * Makes a key that nobody has used: 128 random bits. Not `crypto.randomUUID`, which browsers keep from pages that came
 * over plain HTTP from another machine.
 */
export const createKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
