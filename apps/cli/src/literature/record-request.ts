import type { BibliographicRecord, LiteratureRequestInput } from '@roadwright/domain';

/** Renders a record of a bibliography as a submission: as an entry, which holds more than single fields can say. */
export function createRecordRequest(record: BibliographicRecord): LiteratureRequestInput {
  const { doi, url, title, identifiers } = record;
  const find = (scheme: string) => identifiers.find((one) => one.scheme === scheme)?.value;
  const named = { arxiv_id: find('arxiv'), pmid: find('pmid') };
  const described = title === '' ? { doi: doi || find('doi'), url } : { ris: renderRis(record) };
  const given = Object.entries({ ...named, ...described });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ''));
}

function renderRis({ doi, url, title, authors, year, journal, ...place }: BibliographicRecord): string {
  const [first, last] = place.pages.split(/\s*[-–—]+\s*/, 2);
  const lines = [
    // Of the types that fit most records the only one whose readers keep the issue.
    ['TY', 'JOUR'],
    ['TI', title],
    ...authors.map((name) => ['AU', name]),
    ['PY', year === null ? '' : String(year)],
    ['T2', journal],
    ['VL', place.volume],
    ['IS', place.number],
    ['SP', first],
    ['EP', last],
    ['DO', doi],
    ['UR', url],
  ];
  const filled = lines.map(([tag, value = '']) => [tag, value.replaceAll(/\s+/g, ' ').trim()]);
  return `${filled
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\n`)
    .join('')}ER  - \n`;
}
