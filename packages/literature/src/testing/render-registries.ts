import { splitName, splitPages, type UpstreamWork } from './upstream-work.ts';

/** Renders a work as Crossref's item. */
export function renderCrossref(work: UpstreamWork): object {
  const { journal, abstract, isbn } = work;
  return {
    indexed: { 'date-parts': [[2026, 1, 2]] },
    DOI: work.doi,
    URL: `https://doi.org/${work.doi}`,
    type: isbn === undefined ? (journal === undefined ? 'posted-content' : 'journal-article') : 'book',
    title: [work.title],
    subtitle: [],
    author: work.authors.map((name, at) => ({
      ...splitName(name),
      sequence: at === 0 ? 'first' : 'additional',
      affiliation: [],
    })),
    issued: { 'date-parts': [[work.year, 3]] },
    'container-title': journal === undefined ? [] : [journal],
    volume: work.volume,
    issue: work.number,
    page: work.pages,
    publisher: 'Made-up Press',
    language: 'en',
    ...(abstract === undefined
      ? {}
      : { abstract: `<jats:title>Abstract</jats:title><jats:p>${abstract}</jats:p>` }),
    ...(isbn === undefined ? {} : { ISBN: [isbn] }),
    'is-referenced-by-count': 7,
    'references-count': work.cites?.length ?? 0,
    reference: (work.cites ?? []).map((DOI, at) => ({
      key: `ref${at + 1}`,
      DOI,
      'doi-asserted-by': 'publisher',
      author: 'Someone',
      year: '1999',
    })),
  };
}

/** Renders a work as DataCite's answer. */
export const renderDatacite = (work: UpstreamWork): object => ({
  data: {
    id: work.doi,
    type: 'dois',
    attributes: {
      doi: work.doi,
      creators: work.authors.map((name) => {
        const { family, given } = splitName(name);
        return { name, nameType: 'Personal', familyName: family, givenName: given, affiliation: [] };
      }),
      titles: [{ title: work.title }],
      publisher: 'Made-up Repository',
      container: {},
      publicationYear: work.year,
      subjects: [],
      dates: [{ date: `${work.year}-03-04`, dateType: 'Issued' }],
      language: 'en',
      types: { resourceTypeGeneral: 'Preprint', citeproc: 'article' },
      relatedIdentifiers: [],
      rightsList: [],
      descriptions:
        work.abstract === undefined ? [] : [{ description: work.abstract, descriptionType: 'Abstract' }],
    },
  },
});

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Renders arXiv's feed of at most one work. */
export const renderArxiv = (work: UpstreamWork | undefined): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query</title>
  <id>http://arxiv.org/api/made-up</id>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${work === undefined ? 0 : 1}</opensearch:totalResults>
${work === undefined ? '' : renderEntry(work)}</feed>
`;

const renderEntry = (work: UpstreamWork): string => `  <entry>
    <id>http://arxiv.org/abs/${work.arxiv}v2</id>
    <updated>${work.year}-06-01T00:00:00Z</updated>
    <published>${work.year}-05-02T17:57:34Z</published>
    <title>${escapeXml(work.title)}</title>
    <summary>  ${escapeXml(work.abstract ?? '')}
</summary>
${work.authors
  .map((name) => {
    const { family, given } = splitName(name);
    return `    <author><name>${escapeXml(`${given} ${family}`)}</name></author>\n`;
  })
  .join('')}${
  work.article_doi === undefined
    ? ''
    : `    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${escapeXml(work.article_doi)}</arxiv:doi>\n`
}    <link href="http://arxiv.org/abs/${work.arxiv}v2" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${work.arxiv}v2" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.DL"/>
    <category term="cs.DL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
`;

/** Renders PubMed's set of at most one article. */
export const renderPubmed = (work: UpstreamWork | undefined): string => `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2026//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_260101.dtd">
<PubmedArticleSet>${work === undefined ? '' : renderArticle(work)}</PubmedArticleSet>
`;

function renderArticle(work: UpstreamWork): string {
  const { first, last } = splitPages(work.pages);
  const id = (type: string, value: string | undefined): string =>
    value === undefined ? '' : `<ArticleId IdType="${type}">${escapeXml(value)}</ArticleId>`;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${work.pmid}</PMID>
<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><Volume>${work.volume ?? ''}</Volume><Issue>${work.number ?? ''}</Issue>
<PubDate><Year>${work.year}</Year><Month>Mar</Month></PubDate></JournalIssue><Title>${escapeXml(work.journal ?? '')}</Title></Journal>
<ArticleTitle>${escapeXml(work.title)}.</ArticleTitle>
<Pagination><StartPage>${first}</StartPage><EndPage>${last}</EndPage><MedlinePgn>${work.pages ?? ''}</MedlinePgn></Pagination>
<Abstract><AbstractText Label="AIM">${escapeXml(work.abstract ?? '')}</AbstractText></Abstract>
<AuthorList CompleteYN="Y">${work.authors
    .map((name) => {
      const { family, given } = splitName(name);
      return `<Author ValidYN="Y"><LastName>${escapeXml(family)}</LastName><ForeName>${escapeXml(given)}</ForeName></Author>`;
    })
    .join('')}</AuthorList><Language>eng</Language></Article></MedlineCitation>
<PubmedData><ArticleIdList>${id('pubmed', work.pmid)}${id('doi', work.doi)}${id('pmc', work.pmcid)}</ArticleIdList></PubmedData></PubmedArticle>`;
}
