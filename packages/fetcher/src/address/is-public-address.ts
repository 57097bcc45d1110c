import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public by its number, yet answered by the host machine of Azure itself ("What is IP address 168.63.129.16?"). */
const AZURE_HOST = '168.63.129.16';
/** The interface identifier of ISATAP holds an IPv4 address behind this word (RFC 5214, section 6.1). */
const ISATAP = 0x5efe;

/** Whether the text is the address of one machine on the public internet; false for what is no address at all. */
export function isPublicAddress(text: string): boolean {
  // A zone exists on this machine only; and ipaddr.js alone would also read spellings that no resolver gives.
  if (isIP(text) === 0 || text.includes('%') || text === AZURE_HOST) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || isPublicIpv6(address.parts);
}

/**
 * 2000::/3 is all that is given out (IANA, "IPv6 Global Unicast Address Assignments"); outside of it stand, for
 * example, ::a.b.c.d and 100:0:0:1::/64, which the library counts as unicast.
 */
const isPublicIpv6 = ([first = 0, , , , fifth = 0, sixth]: readonly number[]) =>
  first >> 13 === 1 && !(sixth === ISATAP && (fifth === 0 || fifth === 0x200));
