import type { SourceRecord } from '@roadwright/domain';
import type { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { buildUrl, pathOf } from './build-url.ts';
import { createReferences } from './create-reference.ts';
import { createSourceRecord, renderDate } from './create-source-record.ts';
import { joinName } from './join-name.ts';
import { joinPages } from './join-pages.ts';
import { list, part, readJson, text, whole } from './lenient.ts';
import { EMPTY_READING, type MetadataSource } from './metadata-source.ts';

const NAME = 'DataCite';
const HOST = 'api.datacite.org';

/** Its `types.citeproc` calls everything without a journal an article; the general type tells more. */
const TYPES: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  ConferencePaper: 'paper-conference',
  Preprint: 'article',
  Book: 'book',
  BookChapter: 'chapter',
  Dissertation: 'thesis',
  Report: 'report',
  Dataset: 'dataset',
  Software: 'software',
  Standard: 'standard',
};

const attributes = part({
  doi: text,
  creators: list(part({ name: text, givenName: text, familyName: text })),
  titles: list(part({ title: text, titleType: text })),
  publisher: text,
  container: part({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }),
  publicationYear: whole,
  subjects: list(part({ subject: text })),
  dates: list(part({ date: text, dateType: text })),
  language: text,
  types: part({ resourceTypeGeneral: text }),
  relatedIdentifiers: list(
    part({ relationType: text, relatedIdentifier: text, relatedIdentifierType: text }),
  ),
  rightsList: list(part({ rightsUri: text })),
  descriptions: list(part({ description: text, descriptionType: text })),
  citationCount: whole,
});
type Attributes = z.infer<typeof attributes>;

const answer = part({ data: part({ attributes }) });

/** The registry of most other DOIs: preprints, theses, reports and data. */
export const datacite: MetadataSource = {
  source: 'datacite',
  name: NAME,
  host: HOST,
  accept: 'application/vnd.api+json',
  unknown_statuses: [],
  // 1,000 requests in 5 minutes with a contact, 500 without: https://support.datacite.org/docs/rate-limit
  pace: ({ contact }) => ({ connections: 1, interval_ms: contact === undefined ? 700 : 350 }),
  urlOf: ({ scheme, value }, { contact }) =>
    scheme === 'doi' ? buildUrl(HOST, `/dois/${pathOf(value)}`, { mailto: contact }) : null,
  headersOf: () => ({}),
  decode(body) {
    const work = readJson(body, answer, NAME).data.attributes;
    const record = readWork(work);
    const cited = work.relatedIdentifiers.filter(
      ({ relationType, relatedIdentifierType }) =>
        (relationType === 'References' || relationType === 'Cites') && relatedIdentifierType === 'DOI',
    );
    return {
      ...EMPTY_READING,
      records: record === null ? [] : [record],
      references: createReferences(
        cited.map(({ relatedIdentifier }) => ({
          source: 'datacite',
          identifiers: [identify('doi', relatedIdentifier)],
        })),
      ),
    };
  },
};

function readWork(work: Attributes): SourceRecord | null {
  const name = identify('doi', work.doi);
  const { container, publicationYear: year } = work;
  const issued = work.dates.find(({ dateType }) => dateType === 'Issued')?.date ?? '';
  return createSourceRecord({
    source: 'datacite',
    source_key: name?.value ?? '',
    title: (work.titles.find(({ titleType }) => titleType === '') ?? work.titles[0])?.title ?? '',
    authors: work.creators.map(({ name: whole_name, givenName, familyName }) =>
      familyName === '' ? whole_name : joinName(familyName, givenName),
    ),
    year,
    journal: container.title,
    volume: container.volume,
    number: container.issue,
    pages: joinPages(container.firstPage, container.lastPage),
    url: name === null ? '' : `https://doi.org/${encodeURI(work.doi.toLowerCase())}`,
    identifiers: [name],
    details: {
      type: TYPES[work.types.resourceTypeGeneral],
      abstract: work.descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description,
      publisher: work.publisher,
      language: work.language,
      published: readDay(issued, year),
      keywords: work.subjects.map(({ subject }) => subject),
      license: work.rightsList.find(({ rightsUri }) => rightsUri !== '')?.rightsUri,
      pdf_urls: [],
      cited_by: work.citationCount ?? undefined,
    },
  });
}

/** A date of another year than the year of publication is that of a version. */
function readDay(date: string, year: number | null): string {
  const [given = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return given === year ? renderDate(year, month, day) : renderDate(year);
}
