import { defineRule } from '../rule/define-rule.ts';
import { isInsideHost } from './is-reserved-host.ts';
import type { ReadingListSubject } from './reading-list.ts';

/** Services that hide where an address leads. */
const SHORTENERS = new Set(
  'bit.ly t.co goo.gl tinyurl.com ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly lnkd.in fb.me amzn.to adf.ly bl.ink tiny.cc v.gd qr.ae t.cn url.cn dwz.cn suo.im sourl.cn dwz.mk u.nu soo.gd s.id short.io hubs.ly mcaf.ee trib.al dlvr.it ift.tt wp.me'.split(
    ' ',
  ),
);
const IP = /^\[|^\d{1,3}(?:\.\d{1,3}){3}$/;

/** A host that hides where it leads, or that only one house can reach. */
export const opaqueHost = defineRule<ReadingListSubject>({
  name: 'opaque_host',
  severity: 'warning',
  source: 'RFC 1918, RFC 6762, RFC 6761; OWASP SSRF prevention; shorteners hide their target',
  find: ({ entries }) =>
    entries.flatMap(({ resource, url, host, where }) => {
      if (url === null) return [];
      const isInside = isInsideHost(resource.url);
      if (!isInside && !SHORTENERS.has(host) && !IP.test(host)) return [];
      return [
        {
          where: `${where}.url`,
          detail: isInside
            ? `Only one house can reach ${resource.url}`
            : SHORTENERS.has(host)
              ? `${resource.url} hides where it leads.`
              : `${resource.url} names a machine by its number, not a site.`,
          suggestion: 'Give the public address of the source itself.',
          ...(isInside ? { severity: 'blocking' as const } : {}),
        },
      ];
    }),
});
