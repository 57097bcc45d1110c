import type { SourceRecord } from '@roadwright/domain';
import type { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { buildUrl } from './build-url.ts';
import { createSourceRecord } from './create-source-record.ts';
import { list, part, text } from './lenient.ts';
import { EMPTY_READING, type MetadataSource } from './metadata-source.ts';
import { content, readXml } from './read-xml.ts';

const NAME = 'arXiv';
const HOST = 'export.arxiv.org';

const entry = part({
  id: text,
  title: text,
  summary: text,
  published: text,
  author: list(part({ name: text })),
  doi: list(content),
  category: list(part({ '@term': text })),
  link: list(part({ '@title': text, '@href': text })),
});
type Entry = z.infer<typeof entry>;

const feed = part({ entry: list(entry) });

/** arXiv itself; its authors tell the DOI of the article that a preprint became. */
export const arxiv: MetadataSource = {
  source: 'arxiv',
  name: NAME,
  host: HOST,
  accept: 'application/atom+xml',
  // An id that was never given is a bad request to it.
  unknown_statuses: [400],
  // One request in three seconds on one connection: https://info.arxiv.org/help/api/tou.html
  pace: () => ({ connections: 1, interval_ms: 3_000 }),
  urlOf: ({ scheme, value }) =>
    scheme === 'arxiv' ? buildUrl(HOST, '/api/query', { id_list: value, max_results: '1' }) : null,
  headersOf: () => ({}),
  decode(body) {
    const { entry: entries } = readXml(body, 'feed', { shape: feed, name: NAME });
    // What it cannot find may be answered by an entry about the error, whose id is no paper's.
    const records = entries.map(readEntry).filter((record) => record !== null);
    return { ...EMPTY_READING, records: records.slice(0, 1) };
  },
};

function readEntry(work: Entry): SourceRecord | null {
  const name = identify('arxiv', work.id);
  if (name === null) return null;
  const published = /^\d{4}-\d{2}-\d{2}/.exec(work.published)?.[0] ?? '';
  const pdf = work.link.find((link) => link['@title'] === 'pdf')?.['@href'];
  return createSourceRecord({
    source: 'arxiv',
    source_key: name.value,
    title: work.title,
    authors: work.author.map((author) => author.name),
    year: published === '' ? null : Number(published.slice(0, 4)),
    // `journal_ref` is free text about the article, whose own registry tells it better.
    journal: '',
    volume: '',
    number: '',
    pages: '',
    url: `https://arxiv.org/abs/${name.value}`,
    // Where an author lists several DOIs in one field they are those of several parts.
    identifiers: [name, work.doi.length === 1 ? identify('doi', work.doi[0] ?? '') : null],
    details: {
      type: 'article',
      abstract: work.summary,
      publisher: NAME,
      language: undefined,
      published,
      keywords: work.category.map((category) => category['@term']),
      license: undefined,
      pdf_urls: [pdf?.replace(/^http:/, 'https:') ?? `https://arxiv.org/pdf/${name.value}`],
      cited_by: undefined,
    },
  });
}
