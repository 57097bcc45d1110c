const MAX_ADDRESS = 4_096;

/** Parameters that tell where a reader came from or what they may see, never which paper an address shows. */
const TRACKING = new Set(
  '_ga _gl acceptTC af casa_token cmpid cookieSet cookie_set dclid download fbclid gbraid gclid igshid journalCode mc_cid mc_eid mkt_tok msclkid needAccess ref referer referrer refreqid rss sessionid shared_access_token sharing_token spm srsltid twclid via wbraid wt_mc yclid'
    .toLowerCase()
    .split(' '),
);
const TRACKING_PREFIX = /^(?:utm|pk|piwik|matomo|mtm|hsa|oly|vero|itm|wt)_/i;
/** Java servers write the session into the path: `;jsessionid=1F…`. */
const SESSION = /;jsessionid=[^/?#;]*/gi;
const UNRESERVED = /[A-Za-z0-9._~-]/;
const DEFAULT_PORTS = new Set(['', '80', '443']);

/** Reads an http(s) address; null for anything else, for one with credentials, and over 4,096 characters. */
export function parseAddress(text: string): URL | null {
  const address = text.trim().replace(/^www\./i, 'https://www.');
  if (address.length > MAX_ADDRESS || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : null;
}

/**
 * Gives the form in which two addresses of the same page are equal: https, no `www.`, default port, fragment,
 * session, tracking parameter or closing slash; parameters sorted, percent-encoding and host in one spelling.
 * Null when parseAddress is. A key to compare by, not an address to fetch: a site may answer only the original.
 */
export function canonicalUrl(text: string): string | null {
  let canonical = canonicaliseOnce(text);
  // What a session or an escape hid can be a dot segment: each pass shortens, so this ends.
  for (let next = canonical; next !== null; canonical = next) {
    next = canonicaliseOnce(next);
    if (next === canonical) return next;
  }
  return null;
}

function canonicaliseOnce(text: string): string | null {
  const url = parseAddress(text);
  if (url === null) return null;
  const port = DEFAULT_PORTS.has(url.port) ? '' : `:${url.port}`;
  const path = normaliseEscapes(url.pathname).replace(SESSION, '');
  return `https://${bareHost(url)}${port}${dropClosingSlashes(path)}${canonicalQuery(url.search)}`;
}

/** Gives an address's host in lower case without `www.` or the closing dot. */
export function bareHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  return host.replace(/^(?:www\.)+(?=[^.]+\.)/, '');
}

function canonicalQuery(search: string): string {
  const parameters = search
    .slice(1)
    .split('&')
    .map((parameter) => normaliseEscapes(parameter.replaceAll('+', '%20')))
    .filter((parameter) => parameter !== '' && !isTracking(parameter));
  return parameters.length === 0 ? '' : `?${parameters.sort().join('&')}`;
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=')[0] ?? '').toLowerCase();
  return TRACKING.has(name) || TRACKING_PREFIX.test(name);
}

/** RFC 3986, 6.2.2: escapes of unreserved characters are undone, the others in capitals. */
const normaliseEscapes = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const sign = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return UNRESERVED.test(sign) ? sign : triplet.toUpperCase();
  });

/** Written without a pattern: one anchored at the end would look again from every slash. */
function dropClosingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
