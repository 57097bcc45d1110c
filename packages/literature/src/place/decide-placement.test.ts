import type { BibliographicRecord, FoundWork, Sighting, SourceRecord } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../testing/sample-record.ts';
import { decidePlacement } from './decide-placement.ts';

const sourced = (record: BibliographicRecord): SourceRecord => ({
  source: 'crossref',
  source_key: record.id,
  record,
  details: {},
});

const sighting = (...records: BibliographicRecord[]): Sighting => ({
  new_work_id: 'new',
  records: records.map(sourced),
  identifiers: [],
  aliases: [],
  sha256: null,
  keys: [],
});

const found = (work_id: string, records: BibliographicRecord[], by: FoundWork['by'] = 'key'): FoundWork => ({
  work_id,
  records,
  identifiers: [],
  by,
});

const place = (seen: Sighting, works: FoundWork[], distinct: [string, string][] = []) =>
  decidePlacement(seen, { works, distinct });

const article = sampleRecord({ id: 'article' });
const bare = sampleRecord({ id: 'bare', doi: '', volume: '', number: '', pages: '' });
const preprint = sampleRecord({
  id: 'preprint',
  journal: 'arXiv',
  volume: '',
  number: '',
  pages: '',
  doi: '',
  year: 2010,
  identifiers: [{ scheme: 'arxiv', value: '1001.00001' }],
});
const tied = sampleRecord({
  ...preprint,
  id: 'tied',
  doi: article.doi,
});
const unlike = sampleRecord({
  id: 'unlike',
  title: 'On the lamps of northern harbours and what they cost',
  authors: ['Ingersdottir, Liv'],
  doi: '10.5555/lamps',
});

describe('a placement', () => {
  it('makes a new work where nothing is near', () => {
    expect(place(sighting(article), [])).toEqual({ into: null, merges: [], candidates: [] });
    expect(place(sighting(article), [found('1', [unlike])])).toMatchObject({ into: null, candidates: [] });
  });

  it('joins the work that the records are one with', () => {
    expect(place(sighting(bare), [found('1', [unlike]), found('2', [article])])).toMatchObject({
      into: { work_id: '2', reason: 'same_title' },
      merges: [],
    });
  });

  it('says nothing of works without a record', () => {
    const shells = [found('1', [], 'identifier'), found('2', [], 'task'), found('3', [])];
    expect(place(sighting(article), shells)).toEqual({ into: null, merges: [], candidates: [] });
    expect(place(sighting(bare), [...shells, found('4', [article])])).toMatchObject({
      into: { work_id: '4' },
      merges: [],
    });
  });

  it('merges two works that the records tie together, and keeps the older', () => {
    const works = [found('1', [preprint]), found('2', [article])];
    expect(place(sighting(tied), works)).toMatchObject({
      into: { work_id: '1' },
      merges: [{ work_id: '2', reason: 'same_identifier', veto: null }],
    });
  });

  it('does not take a preprint for its article by likeness alone, and asks a person', () => {
    const { into, candidates } = place(sighting(preprint), [found('1', [article])]);
    expect(into).toBeNull();
    expect(candidates).toEqual([expect.objectContaining({ work_id: '1', veto: 'journal' })]);
  });

  it('knows the article again in a work that holds its preprint as well', () => {
    const versions = [found('1', [article, tied])];
    expect(place(sighting(bare), versions).into).toMatchObject({ work_id: '1' });
    expect(place(sighting(article, tied), [found('1', [bare])]).into).toMatchObject({ work_id: '1' });
    expect(place(sighting(article, tied), [found('1', [preprint, bare])]).into).toMatchObject({
      work_id: '1',
    });
  });

  it('never merges what a person has called distinct', () => {
    const works = [found('1', [preprint]), found('2', [article])];
    const { into, merges, candidates } = place(sighting(tied), works, [['2', '1']]);
    expect([into?.work_id, merges, candidates]).toEqual([expect.stringMatching(/[12]/), [], []]);
  });

  it('lets a person decide what only a known address or file speaks for', () => {
    const { into, candidates } = place(sighting(unlike), [found('1', [bare], 'file')]);
    expect(into).toBeNull();
    expect(candidates.map(({ work_id }) => work_id)).toEqual(['1']);
  });

  it('lets no difference pass that only other records have had explained', () => {
    // The preprint of an index has a journal, that of the archive has none, so an abstract is like the latter.
    const archived = sampleRecord({ ...tied, id: 'archived', journal: '', year: article.year });
    const indexed = sampleRecord({ ...tied, id: 'indexed', year: article.year });
    const abstract = sampleRecord({
      ...bare,
      id: 'abstract',
      journal: 'Proceedings of the Congress of the Sea',
    });
    const { into, candidates } = place(sighting(abstract), [found('1', [article, archived, indexed])]);
    expect(into).toBeNull();
    expect(candidates).toEqual([expect.objectContaining({ work_id: '1', veto: 'journal' })]);
  });

  it('knows each half again of a work that a person has made against a veto', () => {
    const abstract = sampleRecord({ ...article, id: 'abstract', doi: '10.5555/congress', pages: '9' });
    const whole = [found('1', [article, abstract])];
    for (const half of [article, abstract])
      expect(place(sighting(half), whole).into).toMatchObject({ work_id: '1' });
    const third = sampleRecord({ ...article, id: 'third', doi: '10.5555/third', pages: '3' });
    expect(place(sighting(third), whole).into).toBeNull();
  });

  it('lets nothing that was merely submitted forbid what the sources say', () => {
    const online = sampleRecord({
      ...article,
      id: 'online',
      volume: '',
      number: '',
      pages: '',
      source: 'crossref',
    });
    const wrong = sampleRecord({
      ...online,
      ...{ id: 'wrong', doi: '', volume: '99', pages: '1-2', source: 'submitted' },
    });
    const seen = sighting(sampleRecord({ ...article, source: 'pubmed' }));
    expect(place(seen, [found('1', [online, wrong])]).into).toMatchObject({ work_id: '1' });
    expect(place(seen, [found('1', [wrong])]).into).toBeNull();
  });

  it('shows a person ten pairs at most, the likeliest first', () => {
    const near = Array.from({ length: 30 }, (_, at) =>
      found(String(at).padStart(2, '0'), [sampleRecord({ ...preprint, id: `p${at}` })]),
    );
    const { candidates } = place(sighting(article), near);
    expect(candidates).toHaveLength(10);
    const strengths = candidates.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  });
});
