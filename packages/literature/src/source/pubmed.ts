import type { Identifier, IdentifierScheme, ResolvedReference, SourceRecord } from '@roadwright/domain';
import { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { readYear } from '../record/read-row.ts';
import { buildUrl } from './build-url.ts';
import { createReferences } from './create-reference.ts';
import { createSourceRecord, renderDate } from './create-source-record.ts';
import { joinName } from './join-name.ts';
import { joinPages } from './join-pages.ts';
import { list, part, text } from './lenient.ts';
import { EMPTY_READING, type MetadataSource } from './metadata-source.ts';
import { content, readXml } from './read-xml.ts';

const NAME = 'PubMed';
const HOST = 'eutils.ncbi.nlm.nih.gov';
/** What NCBI asks every program to call itself by. */
export const TOOL = 'roadwright';

/** A structured abstract names its parts. */
const paragraph = z.union([
  text.refine((value) => value !== ''),
  part({ '#text': text, '@Label': text }).transform((told) =>
    [told['@Label'], told['#text']].filter(Boolean).join(': '),
  ),
]);
const ids = part({ ArticleId: list(part({ '#text': text, '@IdType': text })) });
const day = part({ Year: text, Month: text, Day: text, MedlineDate: text });
const article = part({
  Journal: part({ Title: content, JournalIssue: part({ Volume: content, Issue: content, PubDate: day }) }),
  ArticleTitle: content,
  Pagination: part({ MedlinePgn: content, StartPage: content, EndPage: content }),
  ELocationID: list(part({ '#text': text, '@EIdType': text })),
  Abstract: part({ AbstractText: list(paragraph) }),
  AuthorList: part({
    Author: list(part({ LastName: content, ForeName: content, Initials: content, CollectiveName: content })),
  }),
  Language: list(content),
});
const work = part({
  MedlineCitation: part({
    PMID: content,
    Article: article,
    KeywordList: list(part({ Keyword: list(content) })),
    MeshHeadingList: part({ MeshHeading: list(part({ DescriptorName: content })) }),
  }),
  PubmedData: part({
    ArticleIdList: ids,
    ReferenceList: list(part({ Reference: list(part({ Citation: content, ArticleIdList: ids })) })),
  }),
});
type Work = z.infer<typeof work>;

const set = part({ PubmedArticle: list(work) });

/** The index of medicine; one call gives the record, its abstract and its references. */
export const pubmed: MetadataSource = {
  source: 'pubmed',
  name: NAME,
  host: HOST,
  accept: 'application/xml',
  // A number that is not given yet is a bad request to it.
  unknown_statuses: [400],
  // Three requests in a second without a key: https://www.ncbi.nlm.nih.gov/books/NBK25497/
  pace: () => ({ connections: 3, interval_ms: 1_050 }),
  urlOf: ({ scheme, value }, { contact }) =>
    scheme === 'pmid'
      ? buildUrl(HOST, '/entrez/eutils/efetch.fcgi', {
          db: 'pubmed',
          id: value,
          retmode: 'xml',
          tool: TOOL,
          email: contact,
        })
      : null,
  headersOf: () => ({}),
  decode(body) {
    // A number without an article is answered by an empty set, in some cases by an empty one of books.
    const {
      PubmedArticle: [found],
    } = readXml(body, 'PubmedArticleSet', { shape: set, name: NAME });
    const record = found === undefined ? null : readWork(found);
    return {
      ...EMPTY_READING,
      records: record === null ? [] : [record],
      references: found === undefined ? [] : readReferences(found),
    };
  },
};

function readWork({ MedlineCitation: citation, PubmedData: data }: Work): SourceRecord | null {
  const { Article: told } = citation;
  const { Journal: journal, Pagination: pages } = told;
  const pmid = identify('pmid', citation.PMID);
  const { PubDate: date, Volume: volume, Issue: number } = journal.JournalIssue;
  const year = readYear(date.Year || date.MedlineDate);
  return createSourceRecord({
    source: 'pubmed',
    source_key: pmid?.value ?? '',
    // Every title ends in a full stop there.
    title: told.ArticleTitle.replace(/(?<!\.)\.\s*$/, ''),
    authors: told.AuthorList.Author.map((author) =>
      author.LastName === ''
        ? author.CollectiveName
        : joinName(author.LastName, author.ForeName || author.Initials),
    ),
    year,
    journal: journal.Title,
    volume,
    number,
    pages: pages.MedlinePgn || joinPages(pages.StartPage, pages.EndPage),
    url: pmid === null ? '' : `https://pubmed.ncbi.nlm.nih.gov/${pmid.value}`,
    identifiers: [
      pmid,
      ...readIds(data.ArticleIdList),
      ...told.ELocationID.map((id) => (id['@EIdType'] === 'doi' ? identify('doi', id['#text']) : null)),
    ],
    details: {
      type: 'article-journal',
      abstract: told.Abstract.AbstractText.join(' '),
      publisher: undefined,
      language: told.Language[0],
      published: renderDate(year, readMonth(date.Month), Number(date.Day)),
      keywords: [
        ...citation.KeywordList.flatMap(({ Keyword }) => Keyword),
        ...citation.MeshHeadingList.MeshHeading.map(({ DescriptorName }) => DescriptorName),
      ],
      license: undefined,
      pdf_urls: [],
      cited_by: undefined,
    },
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A number or an English name, shortened or not; 0 for anything else. */
const readMonth = (month: string): number =>
  /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;

const SCHEMES: Readonly<Record<string, IdentifierScheme>> = { pubmed: 'pmid', pmc: 'pmcid', doi: 'doi' };

const readIds = ({ ArticleId: given }: z.infer<typeof ids>): (Identifier | null)[] =>
  given.map(({ '@IdType': type, '#text': value }) => {
    const scheme = SCHEMES[type];
    return scheme === undefined ? null : identify(scheme, value);
  });

const readReferences = ({ PubmedData: data }: Work): ResolvedReference[] =>
  createReferences(
    data.ReferenceList.flatMap(({ Reference }) => Reference).map((entry) => ({
      source: 'pubmed',
      text: entry.Citation,
      identifiers: readIds(entry.ArticleIdList),
    })),
  );
