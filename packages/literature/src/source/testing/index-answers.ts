/** A made-up article in the shape of OpenAlex's `GET /works/{id}`. */
export const OPENALEX_WORK = {
  id: 'https://openalex.org/W4200000001',
  doi: 'https://doi.org/10.5555/jcp.2011.14.211',
  title: 'Effects of slow reading on the memory of lighthouse keepers',
  publication_year: 2011,
  publication_date: '2011-07-01',
  ids: {
    openalex: 'https://openalex.org/W4200000001',
    doi: 'https://doi.org/10.5555/jcp.2011.14.211',
    mag: '2100000001',
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/21000001',
    pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/3100001',
  },
  language: 'en',
  type: 'article',
  primary_location: {
    is_oa: true,
    landing_page_url: 'https://doi.org/10.5555/jcp.2011.14.211',
    pdf_url: null,
    license: 'cc-by',
    version: 'publishedVersion',
    source: { id: 'https://openalex.org/S1', display_name: 'Journal of Coastal Psychology', type: 'journal' },
  },
  best_oa_location: { is_oa: true, pdf_url: 'https://repo.example.org/211.pdf', license: null, source: null },
  locations: [
    { is_oa: true, pdf_url: 'https://repo.example.org/211.pdf', source: null },
    { is_oa: false, pdf_url: 'https://closed.example.org/211.pdf', source: null },
    { is_oa: true, pdf_url: 'ftp://old.example.org/211.pdf', source: null },
  ],
  authorships: [
    {
      author_position: 'first',
      author: { id: 'https://openalex.org/A1', display_name: 'Mara T. Quillfeather', orcid: null },
      institutions: [],
      raw_author_name: 'Mara Quillfeather',
    },
    {
      author_position: 'last',
      author: { id: null, display_name: null },
      raw_author_name: 'P. van Oosterzee',
    },
  ],
  biblio: { volume: '14', issue: '3', first_page: '211', last_page: '225' },
  keywords: [{ id: 'https://openalex.org/keywords/reading', display_name: 'Reading', score: 0.7 }],
  abstract_inverted_index: { Keepers: [0], read: [1], and: [2], wait: [3], 'again.': [5], read2: [4] },
  referenced_works: ['https://openalex.org/W11', 'https://openalex.org/W12'],
  cited_by_count: 51,
};

/** A made-up preprint in the shape of Semantic Scholar's `GET /paper/{id}`. */
export const S2_PAPER = {
  paperId: '0123456789abcdef0123456789abcdef01234567',
  externalIds: {
    ArXiv: '2101.00001',
    DBLP: 'journals/corr/abs-2101-00001',
    CorpusId: 230000001,
    DOI: '10.5555/np.7',
  },
  title: 'Waiting as computation',
  abstract: null,
  year: 2021,
  venue: 'arXiv.org',
  journal: { name: 'ArXiv', volume: 'abs/2101.00001' },
  authors: [
    { authorId: '1', name: 'Ngozi Adebayo' },
    { authorId: null, name: 'A. Bell' },
  ],
  publicationTypes: ['JournalArticle'],
  publicationDate: '2021-01-02',
  openAccessPdf: { url: 'https://arxiv.org/pdf/2101.00001', status: 'GREEN' },
  citationCount: 3,
  references: [
    {
      paperId: 'fedcba9876543210fedcba9876543210fedcba98',
      title: 'On waiting',
      year: 1999,
      authors: [{ name: 'N. Adebayo' }],
      externalIds: { DOI: '10.5555/OLD.1' },
    },
    { paperId: null, title: 'An unknown book', year: null, authors: [], externalIds: null },
  ],
};

/** A made-up article's free copies in the shape of Unpaywall's answer. */
export const UNPAYWALL_DOI = {
  doi: '10.5555/jcp.2011.14.211',
  is_oa: true,
  best_oa_location: {
    url_for_pdf: 'https://repo.example.org/211.pdf',
    host_type: 'repository',
    license: 'cc-by',
  },
  oa_locations: [
    { url_for_pdf: 'https://repo.example.org/211.pdf' },
    { url_for_pdf: null, url: 'https://press.example.org/14/211' },
    { url_for_pdf: 'http://author.example.org/211.pdf' },
  ],
};
