import { uniteIdentifiers } from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import { buildUrl } from './build-url.ts';
import { list, part, readJson, text } from './lenient.ts';
import { EMPTY_READING, type MetadataSource } from './metadata-source.ts';
import { TOOL } from './pubmed.ts';

const NAME = 'PubMed Central';
const HOST = 'pmc.ncbi.nlm.nih.gov';

const answer = part({ records: list(part({ pmid: text, doi: text, status: text })) });

/** PubMed Central's converter, which knows by what other names an article there goes, and nothing else. */
export const pmcIds: MetadataSource = {
  source: 'pubmed',
  name: NAME,
  host: HOST,
  accept: 'application/json',
  unknown_statuses: [400],
  // NCBI's three requests in a second: https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/
  pace: () => ({ connections: 1, interval_ms: 350 }),
  urlOf: ({ scheme, value }, { contact }) =>
    scheme === 'pmcid'
      ? buildUrl(HOST, '/tools/idconv/api/v1/articles/', {
          ids: value,
          format: 'json',
          tool: TOOL,
          email: contact,
        })
      : null,
  headersOf: () => ({}),
  decode(body) {
    const [found] = readJson(body, answer, NAME).records;
    if (found === undefined || found.status === 'error') return EMPTY_READING;
    const identifiers = uniteIdentifiers([identify('pmid', found.pmid), identify('doi', found.doi)]);
    return { ...EMPTY_READING, identifiers };
  },
};
