/** A made-up preprint in the shape of DataCite's `GET /dois/{doi}`. */
export const DATACITE_DOI = {
  data: {
    id: '10.5281/zenodo.1234567',
    type: 'dois',
    attributes: {
      doi: '10.5281/ZENODO.1234567',
      prefix: '10.5281',
      identifiers: [{ identifier: 'oai:zenodo.org:1234567', identifierType: 'oai' }],
      creators: [
        { name: 'Bell, Ada', nameType: 'Personal', givenName: 'Ada', familyName: 'Bell', affiliation: [] },
        { name: 'Lamp Consortium', nameType: 'Organizational', affiliation: [] },
      ],
      titles: [
        { title: 'Lampes et mémoire', titleType: 'TranslatedTitle', lang: 'fr' },
        { title: 'Lamps and memory' },
      ],
      publisher: 'Zenodo',
      container: {},
      publicationYear: 2022,
      subjects: [{ subject: 'lighthouses' }],
      contributors: [],
      dates: [{ date: '2022-05-06', dateType: 'Issued' }],
      language: 'en',
      types: { ris: 'GEN', bibtex: 'misc', citeproc: 'article', resourceTypeGeneral: 'Preprint' },
      relatedIdentifiers: [
        {
          relationType: 'IsVersionOf',
          relatedIdentifier: '10.5281/zenodo.1234566',
          relatedIdentifierType: 'DOI',
        },
        { relationType: 'References', relatedIdentifier: '10.5555/old.1', relatedIdentifierType: 'DOI' },
        {
          relationType: 'References',
          relatedIdentifier: 'https://example.org',
          relatedIdentifierType: 'URL',
        },
      ],
      rightsList: [
        { rights: 'CC BY 4.0', rightsUri: 'https://creativecommons.org/licenses/by/4.0/legalcode' },
      ],
      descriptions: [{ description: '<p>Lamps help.</p>', descriptionType: 'Abstract' }],
      citationCount: 2,
    },
  },
};

/** A made-up preprint whose author has told arXiv the article's DOI. */
export const ARXIV_FEED = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?id_list=2101.00001" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=2101.00001&amp;start=0&amp;max_results=1</title>
  <id>http://arxiv.org/api/abc</id>
  <updated>2026-01-02T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/abs/2101.00001v3</id>
    <updated>2022-03-04T00:00:00Z</updated>
    <published>2021-01-02T17:57:34Z</published>
    <title>Waiting as computation:
  a &lt; b &amp; more</title>
    <summary>  We wait,
and count.
</summary>
    <author>
      <name>Ngozi Adebayo</name>
      <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">University of the Coast</arxiv:affiliation>
    </author>
    <author>
      <name>Ada Bell</name>
    </author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/NP.7</arxiv:doi>
    <link title="doi" href="http://dx.doi.org/10.5555/NP.7" rel="related"/>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">9 pages</arxiv:comment>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">Waiting 7 (2022) 1-9</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/2101.00001v3" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/2101.00001v3" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CC" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CC" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.DL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>
`;

/** What arXiv says of an id that it cannot find. */
export const ARXIV_ERROR = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_9999.99999</id>
    <title>Error</title>
    <summary>incorrect id format for 9999.99999</summary>
  </entry>
</feed>
`;

/** A made-up article in the shape of PubMed's efetch. */
export const PUBMED_SET = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2026//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_260101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" IndexingMethod="Automated" Owner="NLM"><PMID Version="1">21000001</PMID>
<DateCompleted><Year>2012</Year><Month>01</Month><Day>02</Day></DateCompleted>
<Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Print">1234-5679</ISSN>
<JournalIssue CitedMedium="Print"><Volume>14</Volume><Issue>3</Issue><PubDate><Year>2011</Year><Month>Jul</Month></PubDate></JournalIssue>
<Title>Journal of coastal psychology</Title><ISOAbbreviation>J Coast Psychol</ISOAbbreviation></Journal>
<ArticleTitle>Effects of <i>slow</i> reading on H<sub>2</sub>O &amp; memory.</ArticleTitle>
<Pagination><StartPage>211</StartPage><EndPage>225</EndPage><MedlinePgn>211-25</MedlinePgn></Pagination>
<ELocationID EIdType="pii" ValidYN="Y">S1</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.5555/jcp.2011.14.211</ELocationID>
<Abstract><AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Keepers <b>read</b>.</AbstractText><AbstractText>They wait (p&lt;0.05).</AbstractText></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Quillfeather</LastName><ForeName>Mara T</ForeName><Initials>MT</Initials></Author>
<Author ValidYN="Y"><LastName>Adebayo</LastName><Initials>N</Initials></Author><Author ValidYN="Y"><CollectiveName>Lighthouse Study Group</CollectiveName></Author></AuthorList>
<Language>eng</Language></Article>
<MeshHeadingList><MeshHeading><DescriptorName UI="D1" MajorTopicYN="N">Reading</DescriptorName></MeshHeading></MeshHeadingList>
<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">keepers</Keyword></KeywordList>
</MedlineCitation><PubmedData>
<ArticleIdList><ArticleId IdType="pubmed">21000001</ArticleId><ArticleId IdType="pmc">PMC3100001</ArticleId><ArticleId IdType="doi">10.5555/jcp.2011.14.211</ArticleId><ArticleId IdType="pii">S1</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Adebayo N. On waiting. Ann Wait. 1999;3:7.</Citation><ArticleIdList><ArticleId IdType="pubmed">9000001</ArticleId></ArticleIdList></Reference>
<Reference><Citation>Bell A. Lamps. 2001.</Citation></Reference></ReferenceList>
</PubmedData></PubmedArticle></PubmedArticleSet>
`;

/** PubMed Central's converter: an article that it has, and one that it has not. */
export const PMC_RECORDS = {
  status: 'ok',
  'response-date': '2026-01-02 03:04:05',
  request: { format: 'json', ids: ['PMC3100001'] },
  records: [
    { doi: '10.5555/jcp.2011.14.211', pmcid: 'PMC3100001', pmid: 21000001, 'requested-id': 'PMC3100001' },
  ],
};
export const PMC_UNKNOWN = {
  status: 'ok',
  records: [
    { pmcid: 'PMC9', 'requested-id': 'PMC9', status: 'error', errmsg: 'Identifier not found in PMC' },
  ],
};
