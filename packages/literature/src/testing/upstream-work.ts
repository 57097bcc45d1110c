/** A made-up work as the metadata sources know it; without an identifier of a registry, that registry does not. */
export interface UpstreamWork {
  readonly doi?: string;
  /** Who registered the DOI; Crossref unless said otherwise. */
  readonly agency?: 'crossref' | 'datacite';
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  /** `W` and digits. */
  readonly openalex?: string;
  /** 40 hex digits. */
  readonly s2?: string;
  readonly isbn?: string;
  readonly title: string;
  /** `Family, Given` each. */
  readonly authors: readonly string[];
  readonly year: number;
  readonly journal?: string;
  readonly volume?: string;
  readonly number?: string;
  /** `first-last`. */
  readonly pages?: string;
  readonly abstract?: string;
  /** DOIs of what it cites, known to Crossref. */
  readonly cites?: readonly string[];
  /** A free copy, known to OpenAlex, Semantic Scholar and Unpaywall. */
  readonly pdf_url?: string;
  /** The DOI that the author of a preprint told arXiv. */
  readonly article_doi?: string;
}

/** A name as `Family, Given`, in its two parts. */
export function splitName(name: string): { readonly family: string; readonly given: string } {
  const [family = '', given = ''] = name.split(', ');
  return { family, given };
}

/** A page range in its two parts. */
export function splitPages(pages = ''): { readonly first: string; readonly last: string } {
  const [first = '', last = ''] = pages.split('-');
  return { first, last };
}
