import { identify } from '../identifier/identify.ts';
import type { UrlRule } from './url-rule.ts';

/** Sites whose addresses carry their own registry's id of the work. */
export const REGISTRY_RULES: readonly UrlRule[] = [
  {
    hosts: ['arxiv.org', 'alphaxiv.org'],
    path: /^\/(?:abs|pdf|html|ps|e-print|src|format|overview|resources|tb)\/(.+)$/i,
    read: ({ group }) => identify('arxiv', group(1)),
    reason: 'every view of an arXiv paper ends in its id; export, browse and language mirrors are subdomains',
  },
  {
    hosts: ['ar5iv.org', 'ar5iv.labs.arxiv.org'],
    path: /^\/(?:abs|html|pdf)\/(.+)$/i,
    read: ({ group }) => identify('arxiv', group(1)),
    reason: 'ar5iv renders arXiv papers under their ids',
  },
  {
    hosts: ['huggingface.co'],
    path: /^\/papers\/(.+)$/,
    read: ({ group }) => identify('arxiv', group(1)),
    reason: 'paper pages there are named by arXiv id only',
  },
  {
    hosts: ['pubmed.ncbi.nlm.nih.gov'],
    path: /^\/(\d{1,8})(?:\/|$)/,
    read: ({ group }) => identify('pmid', group(1)),
    reason: 'PubMed since 2020: the path is the PMID',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/(?:m\/)?pubmed\/(\d{1,8})(?:\/|$)/,
    read: ({ group }) => identify('pmid', group(1)),
    reason: 'PubMed until 2020',
  },
  {
    hosts: ['ncbi.nlm.nih.gov'],
    path: /^\/(?:entrez\/query\.fcgi|sites\/entrez|pubmed)\/?$/,
    read: ({ query }) => identify('pmid', query('list_uids') || query('term')),
    reason: 'Entrez queries for a single record name it by its PMID',
  },
  {
    hosts: ['ncbi.nlm.nih.gov', 'europepmc.org'],
    path: /^\/(?:pmc\/)?(?:articles|article\/PMC|abstract\/PMC|api\/fulltextRepo)\/(PMC\d{1,9})(?:\.\d+)?(?:\/|$)/i,
    read: ({ group }) => identify('pmcid', group(1)),
    reason:
      'PMC, old (/pmc/articles) and new (pmc.ncbi…/articles), and Europe PMC keep the PMCID in the path',
  },
  {
    hosts: ['europepmc.org'],
    path: /^\/(?:article|abstract)\/MED\/(\d{1,8})(?:\/|$)/i,
    read: ({ group }) => identify('pmid', group(1)),
    reason: 'Europe PMC calls PubMed records MED and keeps their number',
  },
  {
    hosts: ['semanticscholar.org'],
    path: /^\/(?:graph\/v1\/)?(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})(?:\/|$)/i,
    read: ({ group }) => identify('s2', group(1)),
    reason: 'the 40 hex digits are the paper id, the words before them only decoration',
  },
  {
    hosts: ['semanticscholar.org'],
    path: /^\/(?:paper\/)?(corpusid:\d{1,12})(?:\/|$)/i,
    read: ({ group }) => identify('s2', group(1)),
    reason: 'api.semanticscholar.org/CorpusID:N redirects to the paper',
  },
  {
    hosts: ['openalex.org'],
    path: /^\/(?:works\/)?(W\d{1,12})\/?$/i,
    read: ({ group }) => identify('openalex', group(1)),
    reason: 'the id of a work is its address',
  },
  {
    hosts: ['springer.com', 'openlibrary.org'],
    path: /^\/(?:[a-z]{2}\/)?(?:book|isbn)\/([\dXx-]{10,17})(?:\/|$)/,
    read: ({ group }) => identify('isbn', group(1)),
    reason: 'book pages are named by ISBN',
  },
];
