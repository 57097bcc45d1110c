import type { SourceRecord } from '@roadwright/domain';
import { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { buildUrl, pathOf } from './build-url.ts';
import { createReferences } from './create-reference.ts';
import { createSourceRecord } from './create-source-record.ts';
import { joinPages } from './join-pages.ts';
import { flag, list, part, readJson, text, whole } from './lenient.ts';
import { EMPTY_READING, type MetadataSource, type Question } from './metadata-source.ts';

const NAME = 'OpenAlex';
const HOST = 'api.openalex.org';
/** Only single records are asked for: they are free, searches are not. */
const SELECT =
  'id,doi,title,publication_year,publication_date,ids,language,type,primary_location,best_oa_location,locations,authorships,biblio,keywords,abstract_inverted_index,referenced_works,cited_by_count';
/** More words than any abstract has. */
const MOST_WORDS = 10_000;

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  erratum: 'article-journal',
  preprint: 'article',
  'book-chapter': 'chapter',
  book: 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
  'peer-review': 'review',
  standard: 'standard',
  'reference-entry': 'entry-encyclopedia',
};

const location = part({
  is_oa: flag,
  pdf_url: text,
  license: text,
  source: part({ display_name: text, type: text }),
});
const answer = part({
  id: text,
  doi: text,
  title: text,
  publication_year: whole,
  publication_date: text,
  ids: part({ pmid: text, pmcid: text }),
  language: text,
  type: text,
  primary_location: location,
  best_oa_location: location,
  locations: list(location),
  authorships: list(part({ author: part({ display_name: text }), raw_author_name: text })),
  biblio: part({ volume: text, issue: text, first_page: text, last_page: text }),
  keywords: list(part({ display_name: text })),
  abstract_inverted_index: z.record(z.string(), list(whole)).catch({}),
  referenced_works: list(text),
  cited_by_count: whole,
});
type Answer = z.infer<typeof answer>;

/** An index of nearly everything, gathered from all the others. */
export const openalex: MetadataSource = {
  source: 'openalex',
  name: NAME,
  host: HOST,
  accept: 'application/json',
  unknown_statuses: [],
  // It allows 100 requests in a second; we have no need to go near that: https://developers.openalex.org/
  pace: () => ({ connections: 3, interval_ms: 300 }),
  urlOf(question, { keys }) {
    const name = readName(question);
    return name === null
      ? null
      : buildUrl(HOST, `/works/${name}`, { select: SELECT, api_key: keys?.openalex });
  },
  headersOf: () => ({}),
  decode(body, question) {
    const work = readJson(body, answer, NAME);
    const record = readWork(work, question);
    return {
      ...EMPTY_READING,
      records: record === null ? [] : [record],
      references: createReferences(
        work.referenced_works.map((id) => ({ source: 'openalex', identifiers: [identify('openalex', id)] })),
      ),
    };
  },
};

function readName({ scheme, value }: Question): string | null {
  if (scheme === 'openalex') return value;
  if (scheme === 'doi' || scheme === 'pmid' || scheme === 'pmcid') return `${scheme}:${pathOf(value)}`;
  // It knows arXiv's papers by the DOIs that arXiv registers.
  return scheme === 'arxiv' ? `doi:10.48550/arxiv.${pathOf(value)}` : null;
}

function readWork(work: Answer, question: Question): SourceRecord | null {
  const name = identify('openalex', work.id);
  const { biblio, primary_location: place } = work;
  const locations = [work.best_oa_location, work.primary_location, ...work.locations];
  return createSourceRecord({
    source: 'openalex',
    source_key: name?.value ?? '',
    title: work.title,
    authors: work.authorships.map(({ author, raw_author_name }) => author.display_name || raw_author_name),
    year: work.publication_year,
    journal: place.source.type === 'repository' ? '' : place.source.display_name,
    volume: biblio.volume,
    number: biblio.issue,
    pages: joinPages(biblio.first_page, biblio.last_page),
    url: name === null ? '' : `https://openalex.org/${name.value}`,
    identifiers: [
      name,
      // A work that was merged into another is answered by that other.
      question.scheme === 'openalex' ? question : null,
      identify('doi', work.doi),
      identify('pmid', lastSegment(work.ids.pmid)),
      identify('pmcid', lastSegment(work.ids.pmcid)),
    ],
    details: {
      type: TYPES[work.type],
      abstract: readAbstract(work.abstract_inverted_index),
      publisher: undefined,
      language: work.language,
      published: /^\d{4}-\d{2}-\d{2}$/.test(work.publication_date) ? work.publication_date : '',
      keywords: work.keywords.map(({ display_name }) => display_name),
      license: undefined,
      pdf_urls: locations.filter(({ is_oa }) => is_oa).map(({ pdf_url }) => pdf_url),
      cited_by: work.cited_by_count ?? undefined,
    },
  });
}

/** Its ids of other registries are addresses there. */
const lastSegment = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** Puts the words of an abstract back into their order. */
function readAbstract(index: Answer['abstract_inverted_index']): string {
  const placed: [number, string][] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of places) {
      if (place !== null && placed.length < MOST_WORDS) placed.push([place, word]);
    }
  }
  return placed
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}
