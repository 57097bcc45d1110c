const NAMES =
  'authorization|proxy-authorization|x-api-key|api[_-]?key|password|passwd|secret|ticket|token|cookie|set-cookie';

/** How secrets look in a line of JSON, each with what may stay of it; none of them crosses a quote. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  // A field, in the line's own JSON or in JSON inside one of its texts.
  [new RegExp(`("(?:${NAMES})\\\\*" ?: ?\\\\*")(?:[^"\\\\]|\\\\[^"])*`, 'gi'), '$1[secret]'],
  [/\b(Bearer|Basic) +[^\s"\\,]{4,}/gi, '$1 [secret]'],
  // Name and password in an address.
  [/:\/\/[^\s/?#@"\\]{1,512}@/g, '://[secret]@'],
  [/([?&](?:ticket|token|access_token|api[_-]?key|key|secret|password)=)[^\s&#"\\]+/gi, '$1[secret]'],
  // Keys and tickets of this house, and keys of vendors.
  [/\brwt?_[\w-]{20,}|\bsk-[\w-]{8,}|\b(?:gsk|xai)[-_]\w{16,}|\bAIza[\w-]{20,}/g, '[secret]'],
];

/** Shorter ones, and plain words, stand in ordinary text, and hiding those would only make it unreadable. */
const canHide = (secret: string): boolean => secret.length >= 6 && !/^[a-z]+$/.test(secret);

/** As it may stand in JSON, in an address and in a form. */
const listForms = (secret: string): string[] => [
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.toWellFormed()),
  new URLSearchParams({ _: secret }).toString().slice('_='.length),
];

/**
 * Makes what takes secrets out of a line of JSON, which stays JSON: those that are known, and whatever looks like one.
 *
 * @param known - the values themselves; ones too short or too plain to be told from words are left
 */
export function createSecretHider(known: readonly string[]): (line: string) => string {
  const forms = [...new Set(known.filter(canHide).flatMap(listForms))];
  const longest_first = forms.toSorted((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  const exact = longest_first.length === 0 ? null : new RegExp(longest_first.join('|'), 'g');
  return (line) => {
    const rest = exact === null ? line : line.replaceAll(exact, '[secret]');
    return LOOKS.reduce((text, [look, instead]) => text.replaceAll(look, instead), rest);
  };
}
