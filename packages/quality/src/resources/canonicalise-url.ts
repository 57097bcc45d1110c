import { findStanding } from './url-forms.ts';

const MAX_ADDRESS = 4_096;
const DEFAULT_PORTS = new Set(['', '80', '443']);
/** Parameters that tell where a reader came from, never what an address shows. */
const TRACKING = new Set(
  '_ga _gl af cmpid dclid fbclid feature gclid gbraid igshid mc_cid mc_eid mkt_tok msclkid ref ref_src referer referrer scm share_source share_token si source_id spm spm_id_from srsltid twclid vd_source wbraid yclid'.split(
    ' ',
  ),
);
const TRACKING_PREFIX = /^(?:utm|pk|piwik|matomo|mtm|hsa|oly|vero|itm|wt)_/;
/** Pages of one-page sites are told apart behind the hash alone. */
const ROUTE = /^#!?\//;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const ESCAPE = /%[0-9a-f]{2}/gi;
const UNRESERVED = /[A-Za-z0-9._~-]/;

/** Reads an http(s) address without credentials; null for anything else and over 4,096 characters. */
export function parseHttpUrl(text: string): URL | null {
  if (text.length > MAX_ADDRESS || !/^\s*https?:\/\//i.test(text)) return null;
  const url = URL.parse(text.trim());
  return url === null || url.username !== '' || url.password !== '' ? null : url;
}

/** Gives an address's host in lower case without `www.`, the letter of a mobile site, or the closing dot. */
export function bareHost({ hostname }: URL): string {
  const host = hostname.replace(/\.$/, '').replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  return host.replace(/^([a-z-]{2,12})\.m\.(?=wikipedia\.org$)/, '$1.');
}

/**
 * Gives the form in which two addresses of the same page are equal: https, no `www.`, default port, fragment, tracking
 * parameter, index page or closing slash; parameters sorted, escapes in one spelling; views of one arXiv paper, DOI or
 * video as one. Null when parseHttpUrl is. A key to compare by, not an address to fetch.
 */
export function canonicaliseUrl(text: string): string | null {
  const url = parseHttpUrl(text);
  if (url === null) return null;
  const host = bareHost(url);
  const standing = findStanding(host, url);
  if (standing !== null) return standing;
  const port = DEFAULT_PORTS.has(url.port) ? '' : `:${url.port}`;
  const path = dropClosingSlashes(levelEscapes(url.pathname).replace(INDEX_PAGE, '/'));
  const route = ROUTE.test(url.hash) ? url.hash : '';
  return `https://${host}${port}${path}${levelQuery(url.search)}${route}`;
}

function levelQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .map((parameter) => levelEscapes(parameter.replaceAll('+', '%20')))
    .filter((parameter) => parameter !== '' && !isTracking(parameter));
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return TRACKING.has(name) || TRACKING_PREFIX.test(name);
}

/** RFC 3986, 6.2.2: escapes of unreserved characters are undone, the others in capitals. */
const levelEscapes = (text: string): string =>
  text.replace(ESCAPE, (triplet) => {
    const sign = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return UNRESERVED.test(sign) ? sign : triplet.toUpperCase();
  });

/** Written without a pattern: one anchored at the end would look again from every slash. */
function dropClosingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
