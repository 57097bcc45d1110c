import { parseHttpUrl } from './canonicalise-url.ts';

/** Names that RFC 2606 and RFC 6761 keep for examples, tests and the own machine. */
const RESERVED = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)$/;
/** Names that lead nowhere but inside a house: RFC 6762, RFC 8375, ICANN's .internal. */
const INSIDE = /(?:^|\.)(?:local|internal|intranet|corp|home|lan|home\.arpa|localdomain|onion)$/;
/** IPv4 as URL writes it: own machine, private (RFC 1918), shared, link-local, unspecified. */
const INSIDE_IPV4 =
  /^(?:0|10|127)(?:\.\d+){3}$|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** Own machine, unique local, link-local, and IPv4 written in the form of IPv6. */
const INSIDE_IPV6 = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/;

/** Whether an address names no public place: an example's, a test's, the own machine's. */
export function isReservedHost(text: string): boolean {
  const url = parseHttpUrl(text);
  return url !== null && (RESERVED.test(readHost(url)) || isInsideHost(text));
}

/** Whether only one house can reach an address: private numbers, names without a dot, .local and their like. */
export function isInsideHost(text: string): boolean {
  const url = parseHttpUrl(text);
  if (url === null) return false;
  const host = readHost(url);
  if (INSIDE_IPV4.test(host) || INSIDE_IPV6.test(host) || INSIDE.test(host)) return true;
  return !host.includes('.') && !host.startsWith('[');
}

const readHost = (url: URL): string => url.hostname.toLowerCase().replace(/\.$/, '');
