import { buildUrl, pathOf } from './build-url.ts';
import { keepAddresses } from './create-source-record.ts';
import { list, part, readJson, text } from './lenient.ts';
import { EMPTY_READING, type MetadataSource } from './metadata-source.ts';

const NAME = 'Unpaywall';
const HOST = 'api.unpaywall.org';

const location = part({ url_for_pdf: text });
const answer = part({ best_oa_location: location, oa_locations: list(location) });

/** Knows where a DOI's text is free to read, and answers only to those who tell how to reach them. */
export const unpaywall: MetadataSource = {
  source: 'unpaywall',
  name: NAME,
  host: HOST,
  accept: 'application/json',
  // 422 is also said of a DOI that it cannot read; 410 of one that was removed.
  unknown_statuses: [410, 422],
  // 100,000 requests in a day: https://unpaywall.org/products/api
  pace: () => ({ connections: 1, interval_ms: 900 }),
  urlOf: ({ scheme, value }, { contact }) =>
    scheme === 'doi' && contact !== undefined
      ? buildUrl(HOST, `/v2/${pathOf(value)}`, { email: contact })
      : null,
  headersOf: () => ({}),
  decode(body) {
    const { best_oa_location: best, oa_locations: others } = readJson(body, answer, NAME);
    const pdf_urls = keepAddresses([best, ...others].map(({ url_for_pdf }) => url_for_pdf));
    return { ...EMPTY_READING, pdf_urls };
  },
};
