import type { Identifier } from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import type { UrlRule } from './url-rule.ts';

/** Silverchair's own article number and title words follow the DOI. */
const SILVERCHAIR_TAIL = /\/\d{4,}(?:\/[^/]*)?$/;
/** PLOS gives figures, tables and supplements DOIs of their own below the article's. */
const PLOS_PART = /(10\.1371\/journal\.p[a-z]{2,4}\.\d{7})\.[gtse]\d{3}$/i;

const readDoi = (text: string): Identifier | null => identify('doi', text);

/** Publishers that write the whole DOI into an address. */
export const DOI_RULES: readonly UrlRule[] = [
  {
    hosts: [
      'doi.org',
      'doi.acm.org',
      'doi.wiley.com',
      'doi.ieeecomputersociety.org',
      'dx.plos.org',
      'link.aps.org',
      'hdl.handle.net',
    ],
    path: /^\/+(?:doi:|doi\/)?(10\..+)$/i,
    read: ({ group }) => readDoi(group(1)),
    reason: 'resolvers: the path is the DOI',
  },
  {
    hosts: [
      'academic.oup.com',
      'pubs.aip.org',
      'pubs.geoscienceworld.org',
      'direct.mit.edu',
      'ashpublications.org',
      'rupress.org',
    ],
    path: /\/doi\/(10\..+)$/i,
    read: ({ group }) => readDoi(group(1).replace(SILVERCHAIR_TAIL, '')),
    reason: 'Silverchair sites append their article number and the title to the DOI',
  },
  {
    hosts: ['biorxiv.org', 'medrxiv.org'],
    path: /\/content\/(?:biorxiv\/|medrxiv\/)?early\/\d{4}\/\d{2}\/\d{2}\/((?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})/,
    read: ({ group }) => readDoi(`10.1101/${group(1)}`),
    reason:
      'PDFs of openRxiv are named by the suffix of their DOI, which until November 2025 had the prefix 10.1101',
  },
  {
    hosts: [
      'link.springer.com',
      'biomedcentral.com',
      'springeropen.com',
      'biorxiv.org',
      'medrxiv.org',
      'frontiersin.org',
      'iopscience.iop.org',
      'journals.aps.org',
      'jstor.org',
      'datadryad.org',
      'api.crossref.org',
      'api.datacite.org',
      'thieme-connect.com',
      'thieme-connect.de',
      'pubpeer.com',
      'scite.ai',
      'psycnet.apa.org',
      'epubs.siam.org',
      'emerald.com',
      'cell.com',
      'scholar.archive.org',
    ],
    path: /\/(?:doi:)?(10\.\d{4,9}(?:\.\d+)*\/.+)$/i,
    read: ({ group }) => readDoi(group(1)),
    reason: 'the DOI is the end of the path but for the view, which normalisation takes off',
  },
  {
    hosts: ['*'],
    path: /\/doi\/(?:[a-z]{1,12}\/){0,2}(10\.\d{4,9}(?:\.\d+)*\/.+)$/i,
    read: ({ group }) => readDoi(group(1)),
    reason:
      'Atypon and others (ACM, Science, Wiley, Taylor & Francis, SAGE, PNAS, ACS, NEJM, INFORMS, De Gruyter): /doi/[view/]DOI; repositories use /handle/ for what is no DOI',
  },
  {
    hosts: [
      'plos.org',
      'plosone.org',
      'plosbiology.org',
      'plosmedicine.org',
      'ploscompbiol.org',
      'plosgenetics.org',
    ],
    path: /^\/.*article/,
    read: ({ path, query }) => {
      const id = query('id') || /10\.1371\/.+$/.exec(path)?.[0] || '';
      return readDoi(id.replace(PLOS_PART, '$1'));
    },
    reason: 'every view of a PLOS article carries its DOI as id; parts of it are no works',
  },
  {
    hosts: ['*'],
    path: /^/,
    read: ({ query }) => readDoi(query('doi')) ?? readDoi(query('rft_id')) ?? readDoi(query('rft.doi')),
    reason: 'OpenURL link resolvers and many article pages name the DOI in the query',
  },
];
