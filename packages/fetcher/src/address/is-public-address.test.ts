import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address.ts';

/** First and last address of each network that IANA sets apart, and what an IPv4 address hides in. */
const REFUSED: readonly [why: string, ...addresses: string[]][] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255'],
  ['shared', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255', '::1'],
  ['link-local', '169.254.0.0', '169.254.169.254', '169.254.255.255', 'fe80::', 'febf:ffff::1'],
  ['IETF protocols', '192.0.0.0', '192.0.0.255', '2001::', '2001:1ff:ffff::1'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '3fff:fff:ffff::1'],
  ['relays and sinks', '192.88.99.1', '192.31.196.1', '192.52.193.1', '192.175.48.1', '2620:4f:8000::1'],
  ['benchmarks', '198.18.0.0', '198.19.255.255', '2001:2::1'],
  ['multicast', '224.0.0.0', '239.255.255.255', 'ff00::', 'ff02::1'],
  ['reserved', '240.0.0.0', '255.255.255.254', '255.255.255.255', '4000::1', '8000::1', 'fe00::1'],
  ['unspecified', '::'],
  ['unique local', 'fc00::', 'fdff:ffff::1', 'fd00:ec2::254'],
  ['site-local', 'fec0::', 'feff:ffff::1'],
  ['discard and dummy', '100::1', '100:0:0:1::1'],
  ['ORCHID and drones', '2001:10::1', '2001:20::1', '2001:30::1'],
  ['segment routing', '5f00::1'],
  ['mapped', '::ffff:8.8.8.8', '::ffff:808:808', '::ffff:127.0.0.1'],
  ['compatible', '::8.8.8.8', '::808:808', '::7f00:1'],
  ['translated', '::ffff:0:808:808', '64:ff9b::808:808', '64:ff9b:1::808:808'],
  [
    'tunnelled',
    '2002:808:808::1',
    '2001:0:808:808::1',
    '2606:4700::5efe:808:808',
    '2606:4700::200:5efe:808:808',
  ],
  ['the host of a virtual machine', '168.63.129.16'],
  [
    'no address of a resolver',
    '',
    'localhost',
    '127.1',
    '0x8.8.8.8',
    '010.8.8.8',
    '134744072',
    '[::1]',
    '8.8.8.8 ',
  ],
  ['bound to a zone', 'fe80::1%eth0', '2606:4700::1111%eth0'],
];

describe('not public is', () => {
  test.each(REFUSED)('%s: %s', (_why, ...addresses) => {
    for (const address of addresses) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });
});

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '223.255.255.255',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80b::200e',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
