import { identify } from '../identifier/identify.ts';
import type { UrlRule } from './url-rule.ts';
import { landOn } from './url-rule.ts';

const OSF_PREFIXES: Readonly<Record<string, string>> = {
  edarxiv: '10.35542',
  osf: '10.31219',
  psyarxiv: '10.31234',
  socarxiv: '10.31235',
};
/** ACL volumes whose papers all got 10.18653: main meetings and Findings; workshops and LREC or COLING did so only at times. */
const ACL_NEW =
  /^20[2-9]\d\.(?:(?:acl|naacl|eacl|emnlp)-(?:main|long|short|demos?|srw|industry)|findings-(?:acl|naacl|eacl|emnlp))\.\d{1,4}$/i;
const ACL_OLD = /^(?:[PDN]1[6-9]|E17|[KS]1[6-9])-\d{4}$/i;

/** Publishers whose DOIs are made from the number in the address by a fixed pattern. */
export const BUILT_DOI_RULES: readonly UrlRule[] = [
  {
    hosts: ['nature.com'],
    path: /^\/articles\/([sd]\d{5}-\d{3}-\d{4,5}-[\dwxyz]|(?:nature|ncomms|srep)\d{4,5}|\d{6}[a-z]\d|n[a-z]{1,8}\.\d{3,4}|sj\.[a-z]{2,8}\.\d{7})(?:_reference)?(?:\.pdf|\.ris)?(?:$|\/)/i,
    read: ({ group }) => identify('doi', `10.1038/${group(1)}`),
    reason:
      'Springer Nature article ids are the DOI suffix; old ids of other journals lost their dots, so they are left alone',
  },
  {
    hosts: ['elifesciences.org'],
    path: /^\/(?:articles|reviewed-preprints)\/0*(\d{3,6})(?:v\d+)?(?:$|[./])/,
    read: ({ group }) => identify('doi', `10.7554/eLife.${group(1).padStart(5, '0')}`),
    reason: 'eLife: the article number with five digits at least',
  },
  {
    hosts: ['peerj.com'],
    path: /^\/articles\/(?:([a-z]{2,8})-)?(\d{1,6})(?:$|[./])/,
    read: ({ group }) => identify('doi', `10.7717/peerj${group(1) === '' ? '' : `-${group(1)}`}.${group(2)}`),
    reason: 'PeerJ: number, with the journal section before it (cs-123)',
  },
  {
    hosts: ['pubs.rsc.org'],
    path: /^\/[a-z-]{2,5}\/content\/article(?:landing|pdf|html)\/(?:[^/]+\/){2,3}([a-z]\d[a-z]{2}\d{5}[a-z\d])(?:$|[/.])/i,
    read: ({ group }) => identify('doi', `10.1039/${group(1)}`),
    reason: 'RSC: the manuscript code is the DOI suffix',
  },
  {
    hosts: ['hindawi.com'],
    path: /^\/journals\/[a-z]+\/((?:19|20)\d{2}\/\d{5,7})(?:$|[/.])/,
    read: ({ group }) => identify('doi', `10.1155/${group(1)}`),
    reason: 'Hindawi: year and article number',
  },
  {
    hosts: ['cambridge.org'],
    path: /\/product\/identifier\/(S\d{15}[\dX])(?:$|\/)/i,
    read: ({ group }) => identify('doi', `10.1017/${group(1)}`),
    reason: "Cambridge's product identifiers of 16 signs are DOI suffixes",
  },
  {
    hosts: ['aclanthology.org', 'aclweb.org'],
    path: /^\/(?:anthology\/)?(?:papers\/[A-Z]\/[A-Z]\d{2}\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[a-z\d_]+-[a-z\d]+\.\d{1,4})(?:v\d+)?(?:\.[a-z]+|\/|$)/i,
    read: ({ group }) => {
      const id = group(1);
      return ACL_NEW.test(id) || ACL_OLD.test(id)
        ? identify('doi', `10.18653/v1/${id}`)
        : landOn(`aclanthology.org/${id}`);
    },
    reason:
      'ACL registers DOIs for its main meetings since 2016; other volumes of the Anthology are known by their page',
  },
  {
    hosts: ['zenodo.org'],
    path: /^\/(?:api\/)?records?\/(\d{3,10})(?:\/|$)/,
    read: ({ group }) => identify('doi', `10.5281/zenodo.${group(1)}`),
    reason:
      'Zenodo: the record number; records that kept an outside DOI are rare and resolve to the same page',
  },
  {
    hosts: ['osf.io'],
    path: /^\/preprints\/(?:(osf|psyarxiv|socarxiv|edarxiv)\/)?([a-z\d]{5}(?:_v\d+)?)(?:\/download)?\/?$/i,
    read: ({ group }) =>
      identify('doi', `${OSF_PREFIXES[group(1).toLowerCase() || 'osf']}/osf.io/${group(2)}`),
    reason:
      'OSF preprints: one DOI prefix for each service; other OSF pages are projects, which may have no DOI',
  },
  {
    hosts: ['psyarxiv.com'],
    path: /^\/([a-z\d]{5})(?:\/|$)/i,
    read: ({ group }) => identify('doi', `10.31234/osf.io/${group(1)}`),
    reason: "PsyArXiv's old host",
  },
  {
    hosts: ['ssrn.com'],
    path: /^\/(?:abstract=(\d{4,9})|sol3\/(?:papers|Delivery)\.cfm)/i,
    read: ({ group, query }) =>
      readSsrn(group(1) || query('abstract_id') || query('abstractid') || query('abstract')),
    reason: 'SSRN registers 10.2139/ssrn.N for every abstract number',
  },
  {
    hosts: ['jstor.org'],
    path: /^\/(?:stable|pss)\/(?:pdf\/|pdfplus\/|info\/)?(\d{5,9}|j\.ctt[a-z\d]{4,12}(?:\.\d+)?)(?:\.pdf)?\/?$/i,
    read: ({ group }) => identify('doi', `10.2307/${group(1)}`),
    reason:
      'JSTOR registers 10.2307/N for stable numbers, unless the publisher has its own DOI, which then is the address',
  },
  {
    hosts: ['dl.acm.org', 'portal.acm.org'],
    path: /^\/(?:citation|ft_gateway)\.cfm$/,
    read: ({ query }) =>
      /^\d{4,8}\.\d{4,8}$/.test(query('id')) ? identify('doi', `10.1145/${query('id')}`) : null,
    reason:
      "the old digital library's two numbers, volume and article, are the DOI suffix; one number alone is not",
  },
];

const readSsrn = (id: string) => (/^\d{4,9}$/.test(id) ? identify('doi', `10.2139/ssrn.${id}`) : null);
