import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';

const find = (text: string): string[] =>
  findIdentifiers(text).map(({ scheme, value }) => `${scheme}:${value}`);

describe('findIdentifiers', () => {
  it('finds each identifier of a text once, in the order of the text', () => {
    const text = `See https://doi.org/10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-#, (doi:10.1000/ABC), and
      10.1000/abc; arXiv:2101.00001v2 [cs.CL], hep-th/9901001. PMID: 123, PMC3531190; ISBN 0-306-40615-2 and
      <a href="https://arxiv.org/abs/1706.03762">x</a>, www.doi.org/10.1000/z, CorpusID:13756489, OpenAlex: W123
      (https://www.nature.com/articles/s41586-020-2649-2).`;
    expect(find(text)).toEqual([
      'doi:10.1002/(sici)1097-4571(1999)50:1<1::aid-asi1>3.0.co;2-#',
      'doi:10.1000/abc',
      'arxiv:2101.00001',
      'arxiv:hep-th/9901001',
      'pmid:123',
      'pmcid:PMC3531190',
      'isbn:9780306406157',
      'arxiv:1706.03762',
      'doi:10.1000/z',
      's2:corpusid:13756489',
      'openalex:W123',
      'doi:10.1038/s41586-020-2649-2',
    ]);
  });

  it.each([
    ['10.1000/x,10.1000/y;10.1000/z', ['doi:10.1000/x', 'doi:10.1000/y', 'doi:10.1000/z']],
    ['(10.1016/s0140-6736(05)12345-6).', ['doi:10.1016/s0140-6736(05)12345-6']],
    ['doi:10.48550/arXiv.1706.03762v5', ['arxiv:1706.03762']],
    ['arxiv.org/abs/1706.03762', ['arxiv:1706.03762']],
    ['arXiv preprint arXiv:1706.03762, 2017', ['arxiv:1706.03762']],
    ['https://arxiv.org/abs/1706.03762.', ['arxiv:1706.03762']],
    ['[math.GT/0309136]', ['arxiv:math/0309136']],
    ['PMID:123; PMID: 456', ['pmid:123', 'pmid:456']],
    ['ISBN-13: 978-0-306-40615-7.', ['isbn:9780306406157']],
    ['https://www.cell.com/cell/fulltext/S0092-8674(00)81683-9', ['doi:10.1016/s0092-8674(00)81683-9']],
    [String.raw`\url{https://doi.org/10.1000/abc}`, ['doi:10.1000/abc']],
    [String.raw`\href{https://arxiv.org/abs/1706.03762}{here}`, ['arxiv:1706.03762']],
    ['"url": "https://doi.org/10.1000/abc"', ['doi:10.1000/abc']],
    ['10.1000%2Fabc', ['doi:10.1000/abc']],
  ])('finds those in %j', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  it.each([
    '',
    'version 10.15 of 2101.00001',
    'call 0306406152 or 12345678',
    'IP 10.0.0.1/8',
    'and/or 9901001',
    'W123',
    'x10.1000/a',
    '110.1000/abc',
    'PMC1',
    'PMID: abc',
    'ISBN 1234567890',
    'https://example.org',
    'https://',
    'arXiv:9999.99999',
  ])('finds none in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds any DOI that it gave before in any surroundings with spaces', () => {
    const suffix = fc.stringMatching(/^[a-z0-9](?:[a-z0-9._()/-]{0,20}[a-z0-9])?$/);
    const words = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\d/:]/g, ' '));
    fc.assert(
      fc.property(suffix, words, words, (end, before, after) => {
        const [first] = findIdentifiers(`10.1000/${end}`);
        if (first !== undefined)
          expect(findIdentifiers(`${before} ${first.value} ${after}`)).toContainEqual(first);
      }),
    );
  });

  it.each([
    '10.1000/',
    '10.1000/a,',
    '10.',
    'http://',
    'https://doi.org/',
    'www.',
    'arXiv:',
    'arxiv.org/',
    'isbn ',
    'isbn 1-',
    'pmid ',
    'PMC1',
    '((((',
    '%2525',
    '&amp;',
    '&lt;',
    '<a ',
    'doi:doi:',
    'a/',
    '....',
    '\\_',
    '10.1000/a;2-',
    '10.1000/pdf',
    '10.1000/\u200b',
    ';jsessionid=',
  ])('reads a million characters of %j in bounded steps', (piece) => {
    expect(find(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(100_000);
  });
});
