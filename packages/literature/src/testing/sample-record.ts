import type { BibliographicRecord } from '@roadwright/domain';

/** A made-up article that lacks nothing, with the fields that a test speaks of put in. */
export function sampleRecord(fields: Partial<BibliographicRecord> = {}): BibliographicRecord {
  return {
    id: 'a',
    source: 'made-up',
    title: 'Effects of slow reading on the memory of lighthouse keepers: a cohort study',
    authors: ['Quillfeather, Mara T.', 'van Oosterzee, Pim', 'Adebayo, Ngozi'],
    year: 2011,
    journal: 'Journal of Coastal Psychology',
    volume: '14',
    number: '3',
    pages: '211-225',
    doi: '10.5555/jcp.2011.14.211',
    identifiers: [],
    url: '',
    ...fields,
  };
}
