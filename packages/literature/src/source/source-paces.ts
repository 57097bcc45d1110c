import type { HostPace } from '@roadwright/domain';
import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import type { Manners, MetadataSource } from './metadata-source.ts';
import { openalex } from './openalex.ts';
import { pmcIds } from './pmc-ids.ts';
import { pubmed } from './pubmed.ts';
import { s2 } from './s2.ts';
import { unpaywall } from './unpaywall.ts';

/** Every source that may be asked. */
export const METADATA_SOURCES: readonly MetadataSource[] = [
  crossref,
  datacite,
  arxiv,
  pubmed,
  pmcIds,
  openalex,
  s2,
  unpaywall,
];

/** The hosts of all sources, each once. */
export const SOURCE_HOSTS: readonly string[] = METADATA_SOURCES.map(({ host }) => host);

/** How often each source's host may be asked by all our processes together; some allow more to who gives a contact. */
export const createSourcePaces = (manners: Manners): Readonly<Record<string, HostPace>> =>
  Object.fromEntries(METADATA_SOURCES.map(({ host, pace }) => [host, pace(manners)]));
