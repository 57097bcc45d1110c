import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDoi } from './normalise-doi.ts';

const SICI = '10.1002/(sici)1097-4571(1999)50:1<1::aid-asi1>3.0.co;2-#';

describe('normaliseDoi', () => {
  it.each([
    ['10.1000/ABC.Def', '10.1000/abc.def'],
    ['  10.1000/abc\n', '10.1000/abc'],
    ['doi:10.1000/abc', '10.1000/abc'],
    ['DOI: 10.1000/abc', '10.1000/abc'],
    ['doi 10.1000/abc', '10.1000/abc'],
    ['DOI10.1000/abc', '10.1000/abc'],
    ['doi.org/10.1000/abc', '10.1000/abc'],
    ['info:doi/10.1000/abc', '10.1000/abc'],
    ['urn:doi:10.1000/abc', '10.1000/abc'],
    ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
    ['https://doi.org/10.1000/abc', '10.1000/abc'],
    ['https://www.doi.org/10.1000/abc', '10.1000/abc'],
    ['https://doi.org/doi:10.1000/abc', '10.1000/abc'],
    ['doi: https://doi.org/10.1000/abc', '10.1000/abc'],
    ['http://doi.acm.org/10.1145/1.2', '10.1145/1.2'],
    ['https://doi-org.proxy.example.edu/10.1000/abc', '10.1000/abc'],
    ['https://dx.doi.org.proxy.example.edu:2048/10.1000/abc', '10.1000/abc'],
    ['http://hdl.handle.net/10.1000/abc', '10.1000/abc'],
    ['10.1000.10/abc', '10.1000.10/abc'],
    ['10.1000//abc', '10.1000/abc'],
    ['10.123456789/abc', '10.123456789/abc'],
    ['S0140-6736(05)1 [pii] 10.1016/j.x.2010.01.001 [doi]', '10.1016/j.x.2010.01.001'],
    ['10.1016/j.foo. 2010.01.001', '10.1016/j.foo.2010.01.001'],
    ['10.1016/j.foo.2010.01.001. 2010 Elsevier', '10.1016/j.foo.2010.01.001'],
  ])('reads %j as %s', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it.each([
    '.',
    ',',
    ';',
    ':',
    ')',
    ']',
    '}',
    '>',
    '"',
    "'",
    '”',
    '’',
    '»',
    '…',
    '*',
    '/',
    '!',
    ').',
    '].',
    '\u200b',
    '\ufeff',
    '。',
    ',.;',
    '</a>',
    '<br/>',
    '"}',
    '[doi]',
    '?a=b',
    '#sec1',
    '&rft=x',
  ])('takes the trailing %j off', (junk) => {
    expect(normaliseDoi(`10.1000/abc${junk}`)).toBe('10.1000/abc');
  });

  it.each([
    '/abstract',
    '/full',
    '/fulltext',
    '/full-text',
    '/pdf',
    '.pdf',
    '/epdf',
    '/full.pdf',
    '.full.pdf',
    '.full',
    '/full/html',
    '.pdf+html',
    '/meta',
    '/summary',
    '/references',
    '/PDF',
    '/-/DCSupplemental/a.pdf',
    '/suppl_file/a_si_001.pdf',
  ])('takes the view %j off', (view) => {
    expect(normaliseDoi(`10.1000/abc${view}`)).toBe('10.1000/abc');
  });

  it('keeps a suffix that is itself the name of a view', () => {
    expect(normaliseDoi('10.1000/pdf')).toBe('10.1000/pdf');
    expect(normaliseDoi('10.1000/abstract')).toBe('10.1000/abstract');
  });

  it.each([
    ['(10.1000/abc)', '10.1000/abc'],
    ['<https://doi.org/10.1000/abc>', '10.1000/abc'],
    ['"10.1000/abc"', '10.1000/abc'],
    ['10.1016/0304-3959(88)90196-8', '10.1016/0304-3959(88)90196-8'],
    ['(10.1016/s0140-6736(05)12345-6)', '10.1016/s0140-6736(05)12345-6'],
    ['10.1000/abc(d))', '10.1000/abc(d)'],
    ['10.1000/a[b]', '10.1000/a[b]'],
  ])('keeps balanced brackets and drops the others in %j', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it.each([
    '10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-#',
    '10.1002/(SICI)1097-4571(1999)50:1&lt;1::AID-ASI1&gt;3.0.CO;2-#',
    '10.1002/(SICI)1097-4571(1999)50:1&amp;lt;1::AID-ASI1&amp;gt;3.0.CO;2-#',
    'https://doi.org/10.1002/(SICI)1097-4571(1999)50:1%3C1::AID-ASI1%3E3.0.CO;2-%23',
    '10.1002/%28SICI%291097-4571%281999%2950%3A1%3C1%3A%3AAID-ASI1%3E3.0.CO%3B2-%23',
    '10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-#/abstract',
    '10.1002/(SICI)1097–4571(1999)50:1<1::AID–ASI1>3.0.CO;2-#.',
    String.raw`10.1002/(SICI)1097-4571(1999)50:1\<1::AID-ASI1\>3.0.CO;2-\#`,
  ])('keeps the whole of the SICI in %j', (text) => {
    expect(normaliseDoi(text)).toBe(SICI);
  });

  it('keeps a SICI without check character and drops the full stop behind it', () => {
    const sici = '10.1175/1520-0442(2000)013<3599:tsemc>2.0.co;2';
    expect(normaliseDoi(`${sici.toUpperCase()}.`)).toBe(sici);
  });

  it.each([
    ['10.1000/a%2Fb', '10.1000/a/b'],
    ['10.1000%2Fabc', '10.1000/abc'],
    ['10.1000/a%252Fb', '10.1000/a/b'],
    ['10.1000/a&amp;b', '10.1000/a&b'],
    ['10.1000/ab\u00adc', '10.1000/abc'],
    ['10.\u200b1000/abc', '10.1000/abc'],
    ['10.1000/abc\u2010def', '10.1000/abc-def'],
    ['10.1000/abc−def', '10.1000/abc-def'],
    [String.raw`10.1007/978-3\_2`, '10.1007/978-3_2'],
    [String.raw`10.1007/978-3{\_}2`, '10.1007/978-3_2'],
    ['10.1000/abc%zz', '10.1000/abc%zz'],
    ['10.1000/müller', '10.1000/müller'],
    ['10.1000/mu\u0308ller', '10.1000/müller'],
    ['10.1000/abc作者', '10.1000/abc'],
  ])('undoes the spelling of %j', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it.each([
    ['10.48550/arXiv.2101.00001v2', '10.48550/arxiv.2101.00001'],
    ['10.48550/arXiv.math/0309136v1', '10.48550/arxiv.math/0309136'],
    ['10.1101/2020.01.01.123456v2', '10.1101/2020.01.01.123456'],
    ['10.1101/2020.01.01.123456v2.full.pdf', '10.1101/2020.01.01.123456'],
    ['10.1101/123456v1.supplementary-material', '10.1101/123456'],
    ['10.64898/2026.01.01.123456v1', '10.64898/2026.01.01.123456'],
    ['10.1101/gr.123456.111', '10.1101/gr.123456.111'],
    ['10.12688/f1000research.123.v2', '10.12688/f1000research.123.v2'],
  ])('drops the version of a preprint only where the registry has one DOI for all: %j', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it('takes the first of two DOIs in a field', () => {
    expect(normaliseDoi('10.1000/a 10.1000/b')).toBe('10.1000/a');
    expect(normaliseDoi('10.1000/a,10.1000/b')).toBe('10.1000/a');
    expect(normaliseDoi('10.1000/a;https://doi.org/10.1000/b')).toBe('10.1000/a');
  });

  it.each([
    '',
    'abc',
    '10.1/abc',
    '10.123/abc',
    '10.1000',
    '10.1000/',
    '10.1000/.',
    '10.1000/()',
    '10.1234567890/abc',
    '11.1000/abc',
    'x10.1000/abc',
    '10.1000 /abc',
    'https://example.org/10.1000/abc',
    'NA',
    'none',
    '1706.03762',
    'https://doi.org/',
    'doi:',
    '10.1000/%20',
  ])('finds none in %j', (text) => {
    expect(normaliseDoi(text)).toBeNull();
  });

  it.each([
    '10.1016/s0140-6736(05',
    '10.1002/(SICI)1097-',
    '10.1002/(sici)1097-4571(1999)50:1',
    '10.1000/abc-',
    '10.1000/a<1::b',
  ])('refuses %j, which is cut off and might be the beginning of many', (text) => {
    expect(normaliseDoi(text)).toBeNull();
  });

  it('finds none in a text too long to be a field', () => {
    expect(normaliseDoi(`10.1000/${'a'.repeat(3000)}`)).toBeNull();
  });

  it('changes nothing when applied to its own result', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '10.1000/',
        'doi:',
        '%2F',
        '%25',
        '&lt;',
        '&amp;',
        '(',
        ')',
        '<',
        '>',
        '/pdf',
        '.full',
        'v2',
        ';2-',
        '-',
        '.',
        '#',
        '?',
        ' ',
        '10.48550/arxiv.',
        '2101.00001',
        '10.1101/',
        '123456',
        '\\_',
        '\u2013',
        'é',
        'e\u0301',
      ),
      fc.string({ maxLength: 5, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const doi = normaliseDoi(`10.1000/a${parts.join('')}`);
        if (doi !== null) expect(normaliseDoi(doi)).toBe(doi);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives lower case without spaces or invisible characters, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (suffix) => {
        const doi = normaliseDoi(`10.1000/${suffix}`);
        if (doi !== null) expect(doi).toMatch(/^10\.\d{4,9}(\.\d+)*\/[^\sA-Z\p{Cc}\p{Cf}]+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
