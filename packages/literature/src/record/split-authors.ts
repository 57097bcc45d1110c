const VANCOUVER_NAME = /^\p{Lu}[\p{L}'’.\- ]* \p{Lu}{1,3}$/u;
const INITIALS = /^(\p{Lu}\.?[ -]?){1,4}$/u;
/** Exports without separators: an initial with its dot, then at once the next family name. */
const GLUED_NAMES = /(?<=\p{Lu}\.)(?=\p{Lu}[\p{Ll}'’]|(?:van|von|de|del|der|la|le|di|da|el) \p{Lu})/u;

/** Splits an author field into names, whatever separator the exporting program used. */
export function splitAuthors(text: string): string[] {
  const field = text.replaceAll(/\s+/g, ' ').trim();
  if (field === '') return [];
  return splitAtSeparator(field)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && !/^et al\.?$/i.test(name));
}

function splitAtSeparator(field: string): string[] {
  if (field.includes(';')) return field.split(';');
  if (/ and | & /.test(field)) {
    const parts = field.split(/ and | & /);
    // "A. Smith, B. Jones and C. Brown" lists all but the last with commas.
    return parts.length === 2 ? [...splitAtCommas(parts[0] ?? ''), parts[1] ?? ''] : parts;
  }
  if (GLUED_NAMES.test(field)) return field.split(GLUED_NAMES);
  return splitAtCommas(field);
}

/** A comma parts names ("Smith J, Doe A") or the halves of one ("Smith, John"). */
function splitAtCommas(field: string): string[] {
  const parts = field.split(/\s*,\s*/).filter((part) => part !== '');
  if (parts.length < 2) return [field];
  if (parts.every((part) => VANCOUVER_NAME.test(part))) return parts;
  if (parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part))) {
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
  }
  return parts.length > 2 && parts.every((part) => part.includes(' ')) ? parts : [field];
}
