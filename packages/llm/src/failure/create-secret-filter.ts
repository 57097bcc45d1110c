/** Takes the secrets that it was made for out of a text. */
export type SecretFilter = (text: string) => string;

/** Shorter ones stand in ordinary words, and hiding those would only make a message unreadable. */
const SHORTEST_SECRET = 4;

/**
 * Makes the filter for what a provider was sent in confidence: `redact` knows keys only by their looks, and a provider
 * that quotes a request may repeat one that looks like nothing. Finds them percent- and JSON-escaped as well, in any case.
 */
export function createSecretFilter(secrets: readonly string[]): SecretFilter {
  const hidden = secrets.map((secret) => secret.trim()).filter(({ length }) => length >= SHORTEST_SECRET);
  if (hidden.length === 0) return (text) => text;
  const longest_first = [...new Set(hidden.flatMap(renderForms))].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longest_first.map((form) => RegExp.escape(form)).join('|'), 'gi');
  return (text) => text.replaceAll(pattern, '…');
}

/** Gives the ways in which a secret may be written in an address, a form or JSON, with and without `\/`. */
function renderForms(secret: string): string[] {
  const in_json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams({ _: secret }).toString().slice('_='.length),
    in_json,
    in_json.replaceAll('/', '\\/'),
  ];
}
