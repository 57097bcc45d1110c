/** What is at an address. */
const PAGE_KINDS = ['sound', 'missing', 'no_host', 'gone', 'soft_404', 'parked', 'sent_home'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const INVENTED: readonly PageKind[] = ['missing', 'no_host'];
export const DEAD: readonly PageKind[] = ['gone', 'soft_404', 'parked', 'sent_home'];

const SORTS = ['handbook', 'lectures', 'atlas', 'archive', 'museum', 'review', 'journal', 'reader'];
const PLACES = ['harbour', 'meadow', 'northgate', 'riverside', 'oldtown', 'hilltop', 'lakeview', 'westfield'];

/** Names of sites: many, because every host is asked at its own pace. */
export const HOSTS: readonly string[] = PLACES.flatMap((place) => SORTS.map((sort) => `${place}-${sort}`));

/** Writes the address of a page on a site of this machine. */
export function writeAddress(
  kind: PageKind,
  path: string,
  { host, port }: { host: string; port: number },
): string {
  const domain =
    kind === 'no_host' ? `${host}-press.org` : kind === 'parked' ? `${host}-shop.org` : `${host}.org`;
  return `http://${domain}:${port}/${kind === 'sound' ? 'articles' : MARKS[kind]}/${path}`;
}

const MARKS: Readonly<Record<Exclude<PageKind, 'sound'>, string>> = {
  missing: 'reading',
  no_host: 'texts',
  gone: 'archive',
  soft_404: 'lessons',
  parked: 'guides',
  sent_home: 'topics',
};

/** Tells what is at an address that was written so; null for one of somebody else. */
export function readKind(url: string): PageKind | null {
  const mark = new URL(url).pathname.split('/')[1] ?? '';
  if (mark === 'articles') return 'sound';
  return PAGE_KINDS.find((kind) => kind !== 'sound' && MARKS[kind] === mark) ?? null;
}
