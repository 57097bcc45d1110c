import { BlockList, isIP } from 'node:net';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8, 'ipv4');
nearby.addSubnet('10.0.0.0', 8, 'ipv4');
nearby.addSubnet('172.16.0.0', 12, 'ipv4');
nearby.addSubnet('192.168.0.0', 16, 'ipv4');
nearby.addAddress('::1', 'ipv6');

// A name without a dot is this machine's or a neighbour's, such as a service beside us in a compose file.
const NEARBY_NAME = /^([^.]+|.+\.local|host\.docker\.internal)$/;

/** Whether an address is of this machine or a private network, where a model usually runs on one machine. */
export function isNearby(base_url: string): boolean {
  const host = new URL(base_url).hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version === 0) return NEARBY_NAME.test(host);
  return nearby.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
