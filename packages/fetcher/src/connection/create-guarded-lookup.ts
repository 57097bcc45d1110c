import { isIP, type LookupFunction } from 'node:net';
import { createBlocked } from '../address/check-url.ts';

/** Resolves a host name to all its addresses. */
export type Lookup = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

interface Guard {
  readonly lookup: Lookup;
  readonly isPublic: (address: string) => boolean;
}

/**
 * Makes the resolver of a connection: what it has checked is what gets connected to, so that a name cannot be rebound
 * in between. One private address among public ones is enough to refuse the name.
 */
export function createGuardedLookup({ lookup, isPublic }: Guard): LookupFunction {
  const resolve = async (hostname: string) => {
    const addresses = (await lookup(hostname)).map(({ address }) => ({ address, family: isIP(address) }));
    const first = addresses[0];
    if (first === undefined) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
    if (!addresses.every(({ address }) => isPublic(address))) {
      throw createBlocked(`${hostname} does not lead to public addresses only; give an address that does.`);
    }
    return { first, addresses };
  };
  return (hostname, options, callback) => {
    void resolve(hostname).then(
      ({ first, addresses }) =>
        options.all === true ? callback(null, addresses) : callback(null, first.address, first.family),
      (error) => callback(error, []),
    );
  };
}
