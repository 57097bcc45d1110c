import { splitName, splitPages, type UpstreamWork } from './upstream-work.ts';

/** Renders a work as OpenAlex's. */
export function renderOpenalex(work: UpstreamWork): object {
  const doi = work.doi ?? (work.arxiv === undefined ? undefined : `10.48550/arxiv.${work.arxiv}`);
  const { first, last } = splitPages(work.pages);
  const location = {
    is_oa: work.pdf_url !== undefined,
    pdf_url: work.pdf_url ?? null,
    license: null,
    source: work.journal === undefined ? null : { display_name: work.journal, type: 'journal' },
  };
  return {
    id: `https://openalex.org/${work.openalex}`,
    doi: doi === undefined ? null : `https://doi.org/${doi}`,
    title: work.title,
    publication_year: work.year,
    publication_date: `${work.year}-03-01`,
    ids: {
      openalex: `https://openalex.org/${work.openalex}`,
      ...(work.pmid === undefined ? {} : { pmid: `https://pubmed.ncbi.nlm.nih.gov/${work.pmid}` }),
      ...(work.pmcid === undefined
        ? {}
        : { pmcid: `https://www.ncbi.nlm.nih.gov/pmc/articles/${work.pmcid}` }),
    },
    language: 'en',
    type: work.journal === undefined ? 'preprint' : 'article',
    primary_location: location,
    best_oa_location: work.pdf_url === undefined ? null : location,
    locations: [location],
    authorships: work.authors.map((name) => {
      const { family, given } = splitName(name);
      return { author: { display_name: `${given} ${family}` }, raw_author_name: `${given} ${family}` };
    }),
    biblio: {
      volume: work.volume ?? null,
      issue: work.number ?? null,
      first_page: first || null,
      last_page: last || null,
    },
    keywords: [{ display_name: 'Made-up topic', score: 0.5 }],
    abstract_inverted_index: null,
    referenced_works: [],
    cited_by_count: 11,
  };
}

/** Renders a work as Semantic Scholar's paper. */
export const renderS2 = (work: UpstreamWork): object => ({
  paperId: work.s2,
  externalIds: {
    ...(work.doi === undefined ? {} : { DOI: work.doi }),
    ...(work.arxiv === undefined ? {} : { ArXiv: work.arxiv }),
    ...(work.pmid === undefined ? {} : { PubMed: work.pmid }),
  },
  title: work.title,
  abstract: work.abstract ?? null,
  year: work.year,
  venue: work.journal ?? 'arXiv.org',
  journal: work.journal === undefined ? null : { name: work.journal, volume: work.volume, pages: work.pages },
  authors: work.authors.map((name, at) => {
    const { family, given } = splitName(name);
    return { authorId: String(at), name: `${given} ${family}` };
  }),
  publicationTypes: work.journal === undefined ? null : ['JournalArticle'],
  publicationDate: `${work.year}-03-01`,
  openAccessPdf: work.pdf_url === undefined ? null : { url: work.pdf_url, status: 'GREEN' },
  citationCount: 9,
  references: [],
});

/** Renders Unpaywall's answer about a work's DOI. */
export function renderUnpaywall(work: UpstreamWork): object {
  const location = work.pdf_url === undefined ? null : { url_for_pdf: work.pdf_url, host_type: 'repository' };
  return {
    doi: work.doi,
    is_oa: location !== null,
    best_oa_location: location,
    oa_locations: location === null ? [] : [location],
  };
}

/** Renders PubMed Central's answer about a PMCID. */
export const renderPmcIds = (pmcid: string, work: UpstreamWork | undefined): object => ({
  status: 'ok',
  records: [
    work === undefined
      ? { pmcid, 'requested-id': pmcid, status: 'error', errmsg: 'Identifier not found in PMC' }
      : {
          pmcid,
          'requested-id': pmcid,
          pmid: work.pmid === undefined ? undefined : Number(work.pmid),
          doi: work.doi,
        },
  ],
});
