import { slugify } from 'transliteration';

const MAX_LENGTH = 60;

/** FNV-1a, 32 bits: names what transliteration leaves empty (Fowler, Noll and Vo). */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return state.toString(36).padStart(7, '0');
}

/** Renders any text as `a-z0-9` words joined by hyphens, at most 60 characters, never empty; the same text gives the same slug. */
export function createSlug(text: string): string {
  const slug = slugify(text, { lowercase: true, separator: '-' })
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? `x-${hash(text)}` : slug;
}

/** Gives a slug that is not in `taken`, adding it: the second "basics" becomes `basics-2`. */
export function createUniqueSlug(text: string, taken: Set<string>): string {
  const slug = createSlug(text);
  let unique = slug;
  for (let count = 2; taken.has(unique); count++) unique = `${slug}-${count}`;
  taken.add(unique);
  return unique;
}
