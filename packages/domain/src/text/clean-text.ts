/**
 * Makes any text storable: removes U+0000, which Postgres refuses, and replaces lone surrogates, which UTF-8 cannot carry.
 */
export const cleanText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** Applies cleanText to every string inside a JSON value, keys included; one that is clean already is given back as it is. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (isClean(value)) return value;
  if (Array.isArray(value)) return value.map(cleanJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanJson(item)]));
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return cleanText(value) === value;
  if (Array.isArray(value)) return value.every(isClean);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, item]) => cleanText(key) === key && isClean(item));
}
