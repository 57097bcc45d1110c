import { isIP } from 'node:net';
import { AppError } from '@roadwright/domain';

export interface UrlRules {
  readonly isPublic: (address: string) => boolean;
  readonly ports: readonly number[];
}

/** RFC 6761 (localhost), RFC 6762 (local), ICANN 2024 (internal), RFC 8375 (home.arpa); localdomain by custom. */
const PRIVATE_DOMAINS = ['localhost', 'localdomain', 'local', 'internal', 'home.arpa'];
/** DNS allows 253 (RFC 1035); longer ones are cut in what is told. */
const LONGEST_HOST = 253;

/** Makes the error for an address that may not be asked, now and later. */
export const createBlocked = (detail: string) => new AppError('url_blocked', detail, { retry: 'never' });

/** The host of an address as it may be told to a person. */
export const nameHost = (url: URL) => url.hostname.slice(0, LONGEST_HOST);

/**
 * Reads an address as browsers do (WHATWG URL), without its fragment and the dot at the end of its host.
 * @throws AppError url_blocked
 */
export function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null)
    throw createBlocked('This is not a web address; give one like https://example.org/paper.pdf.');
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return url;
}

/**
 * Passes an address that may be asked as far as can be told before its name is resolved.
 * @throws AppError url_blocked
 */
export function checkUrl(url: URL, { isPublic, ports }: UrlRules): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw createBlocked('Only http and https addresses can be fetched.');
  }
  if (url.username !== '' || url.password !== '') {
    throw createBlocked('The address holds a user name or a password; give it without.');
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!ports.includes(port)) {
    throw createBlocked(`Port ${port} of ${nameHost(url)} is not asked; only ${ports.join(' and ')} are.`);
  }
  checkHost(url, isPublic);
}

function checkHost(url: URL, isPublic: UrlRules['isPublic']): void {
  const host = url.hostname;
  // Connecting to a number asks no resolver, so that the guard there would never see it.
  const address = host.startsWith('[') ? host.slice(1, -1) : host;
  const may = isIP(address) === 0 ? isPublicName(host) : isPublic(address);
  if (!may) throw createBlocked(`${nameHost(url)} is not on the public internet; give an address that is.`);
}

/** A name without a dot is completed by the search list of this machine, which leads inside. */
const isPublicName = (host: string) =>
  host.includes('.') &&
  host.split('.').every((label) => label !== '') &&
  !PRIVATE_DOMAINS.some((domain) => host.endsWith(`.${domain}`));
