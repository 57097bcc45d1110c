import type { IdentifierScheme } from '@roadwright/domain';
import { arxiv } from '../source/arxiv.ts';
import { crossref } from '../source/crossref.ts';
import { datacite } from '../source/datacite.ts';
import type { MetadataSource } from '../source/metadata-source.ts';
import { openalex } from '../source/openalex.ts';
import { pmcIds } from '../source/pmc-ids.ts';
import { pubmed } from '../source/pubmed.ts';
import { s2 } from '../source/s2.ts';

/**
 * Who is asked for an identifier, one after the other until somebody knows it: its registry first, then an index that
 * knows DOIs of other agencies and serves while a registry is out of order.
 */
export const DOORS: Readonly<Record<IdentifierScheme, readonly MetadataSource[]>> = {
  doi: [crossref, datacite, openalex],
  arxiv: [arxiv, openalex],
  pmid: [pubmed, openalex],
  pmcid: [pmcIds, openalex],
  openalex: [openalex],
  s2: [s2],
  isbn: [crossref],
};

/** Registries in which an identifier that somebody asserts is looked up, in the order of what they add. */
export const REGISTRIES: readonly (readonly [IdentifierScheme, readonly MetadataSource[]])[] = [
  ['doi', [crossref, datacite]],
  ['arxiv', [arxiv]],
  ['pmid', [pubmed]],
];

/** How a person calls each kind of identifier. */
export const SCHEME_NAMES: Readonly<Record<IdentifierScheme, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PMID',
  pmcid: 'PMCID',
  openalex: 'OpenAlex id',
  s2: 'Semantic Scholar id',
  isbn: 'ISBN',
};
