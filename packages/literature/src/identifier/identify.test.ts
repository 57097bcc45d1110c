import { describe, expect, it } from 'vitest';
import { identify } from './identify.ts';

const HEX = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';

describe('identify', () => {
  it.each([
    ['doi', 'https://doi.org/10.1000/ABC', '10.1000/abc'],
    ['arxiv', 'arXiv:1706.03762v5', '1706.03762'],
    ['pmid', 'PMID: 1', '1'],
    ['pmcid', 'PMC123', 'PMC123'],
    ['openalex', 'https://openalex.org/W2741809807', 'W2741809807'],
    ['openalex', 'https://api.openalex.org/works/w2741809807', 'W2741809807'],
    ['openalex', 'openalex:W1', 'W1'],
    ['s2', HEX.toUpperCase(), HEX],
    ['s2', 'CorpusID:13756489', 'corpusid:13756489'],
    ['isbn', '0-306-40615-2', '9780306406157'],
  ] as const)('reads a %s field %j as %s, and that as itself', (scheme, text, value) => {
    expect(identify(scheme, text)).toEqual({ scheme, value });
    expect(identify(scheme, value)).toEqual({ scheme, value });
  });

  it('gives the DOI of an arXiv paper the name that arXiv gives it', () => {
    expect(identify('doi', '10.48550/arXiv.1706.03762v2')).toEqual({ scheme: 'arxiv', value: '1706.03762' });
    expect(identify('doi', '10.48550/arXiv.math/0309136')).toEqual({
      scheme: 'arxiv',
      value: 'math/0309136',
    });
  });

  it('keeps a DOI under the prefix of arXiv that is no paper', () => {
    expect(identify('doi', '10.48550/arxiv.foo')).toEqual({ scheme: 'doi', value: '10.48550/arxiv.foo' });
  });

  it.each([
    ['doi', 'x'],
    ['openalex', 'A123'],
    ['openalex', 'W0'],
    ['openalex', '123'],
    ['s2', HEX.slice(1)],
    ['s2', '13756489'],
    ['s2', 'corpusid:0'],
  ] as const)('finds no %s in %j', (scheme, text) => {
    expect(identify(scheme, text)).toBeNull();
  });
});
