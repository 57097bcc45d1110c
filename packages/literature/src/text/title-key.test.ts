import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey, titleWords } from './title-key.ts';

describe('titleKey', () => {
  it.each([
    ['case', 'Deep Learning', 'DEEP LEARNING'],
    ['marks', 'Étude générale', 'Etude generale'],
    ['a closing full stop', 'Deep learning.', 'Deep learning'],
    ['brackets of a translated title', '[Deep learning].', 'Deep learning'],
    ['a leading article', 'The data base', 'Data base'],
    ['a hyphen', 'Meta-analysis', 'Meta analysis'],
    ['a missing space', 'Data base', 'Database'],
    ['dashes', 'Cause—effect', 'Cause - effect'],
    ['a broken line', 'infor-\nmation', 'information'],
    ['a soft hyphen', 'infor\u00admation', 'information'],
    ['quotes', '“Smart” cities’ data', '"Smart" cities\' data'],
    ['an apostrophe', 'Parkinson’s disease', 'Parkinsons disease'],
    ['HTML', '<i>E. coli</i> &amp; H<sub>2</sub>O', 'E. coli and H2O'],
    ['entities', 'TGF-&beta;', 'TGF-β'],
    ['Greek letters and their names', 'TGF-β and γδ T cells', 'TGF-beta and gamma-delta T cells'],
    ['the micro sign', '5 µ', '5 μ'],
    ['LaTeX', String.raw`{Schr{\"o}dinger} $\alpha$`, 'Schrödinger α'],
    ['ligatures', 'ﬁnal eﬀect', 'final effect'],
    ['indices', 'CO₂', 'CO2'],
    ['thousands', '10,000 people', '10000 people'],
    ['signs of trade', 'Drug® and Foo™', 'Drug and Foo'],
    ['spaces', 'a\u00a0 b', 'a b'],
    ['the note of a retracted article', 'RETRACTED ARTICLE: Foo bar', 'Foo bar'],
    ['the colon before a subtitle', 'Foo: bar', 'Foo - bar'],
  ])('overlooks %s', (_, one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
    expect(titleKey(one)).not.toBe('');
  });

  it.each([
    ['subtitles', 'Foo: bar', 'Foo'],
    ['numbers', 'Foo 1', 'Foo 2'],
    ['points within numbers', 'Version 1.2', 'Version 12'],
    ['plus signs', 'CD4+ cells', 'CD4- cells'],
    ['negations', 'ER positive', 'ER negative'],
    ['parts', 'Foo. Part I', 'Foo. Part II'],
    ['articles that are words', 'Die casting', 'Casting'],
    ['letters of other scripts', 'が', 'か'],
    ['notices', 'Retraction: Foo', 'Foo'],
  ])('tells %s apart', (_, one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it.each([
    ['', ''],
    ['…!', ''],
    ['The', 'the'],
    ['A', 'a'],
    ['1984', '1984'],
    ['目录', '目录'],
    ['Ελληνικά', 'ελληνικα'],
  ])('gives %j as %j', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('changes nothing when applied to its own result', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'the ',
        'a ',
        'α',
        'βγ',
        'βγδ',
        '&amp;',
        '+',
        '1',
        ' 2',
        ',000',
        '\\"',
        '{',
        '<i>',
        "'",
        '-\n',
        'か',
        '\u3099',
        'ﬁ',
        'ß',
        'Σ',
        'retracted article: ',
        '\u1100',
        '\u1161',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const key = titleKey(parts.join(''));
        expect(titleKey(key)).toBe(key);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['-\n', 'a-\n ', ' \n', '&amp;', '<i', '\\c', 'α', '1,000', "'", 'a ', '\u0301', '('])(
    'reads long repetitions of %j in bounded steps',
    (piece) => {
      expect(titleKey(piece.repeat(200_000)).length).toBeLessThan(30_000);
    },
  );
});

describe('titleWords', () => {
  it('gives the words in order, the article and symbols spelt out among them', () => {
    expect(titleWords('The β-lactam & <i>E. coli</i>: 2.5 mg')).toEqual([
      'the',
      'beta',
      'lactam',
      'and',
      'e',
      'coli',
      '2',
      '5',
      'mg',
    ]);
  });
});
