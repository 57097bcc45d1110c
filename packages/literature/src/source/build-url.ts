/**
 * Puts an identifier into an address's path. Slashes of DOIs stay, as all these services expect them, unless a segment
 * of dots would lead out of the path.
 */
export const pathOf = (value: string): string => {
  const escaped = encodeURIComponent(value);
  return /(?:^|\/)\.{1,2}(?:\/|$)/.test(value) ? escaped : escaped.replaceAll('%2F', '/');
};

/** Makes an address of a service; parameters without a value are left out. */
export function buildUrl(
  host: string,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(given).toString();
  return `https://${host}${path}${query === '' ? '' : `?${query}`}`;
}
