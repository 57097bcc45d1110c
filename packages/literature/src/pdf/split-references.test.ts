import { describe, expect, it } from 'vitest';
import { sampleLine, sampleLines } from '../testing/sample-line.ts';
import { splitReferences } from './split-references.ts';

const split = (...texts: string[]) => splitReferences(sampleLines(texts));

describe('entries of a list of references', () => {
  it.each([
    ['[1] ', '[2] ', '[3] '],
    ['1. ', '2. ', '3. '],
    ['(1) ', '(2) ', '(3) '],
    ['1) ', '2) ', '3) '],
    ['1 ', '2 ', '3 '],
    ['[Qui11] ', '[BM+12] ', '[Zan99] '],
  ])('are told by labels such as %j', (...labels) => {
    const [one, two, three] = labels;
    const found = split(
      `${one}Quillfeather, M. Slow read-`,
      'ing at sea. Tides 12,',
      '2011. 33-45.',
      `${two}Brand, I. On tides.`,
      '1999. Tides 3.',
      `${three}Meer, A. Nothing new. 2001.`,
    );
    expect(found).toEqual([
      'Quillfeather, M. Slow reading at sea. Tides 12, 2011. 33-45.',
      'Brand, I. On tides. 1999. Tides 3.',
      'Meer, A. Nothing new. 2001.',
    ]);
  });

  it('are told by hanging indents, in each column by itself', () => {
    const left = sampleLines([
      'Quillfeather, M. (2011). Slow',
      '\treading at sea. Tides.',
      'Brand, I. (1999). On',
      '\ttides. A',
    ]);
    const right = sampleLines(['\tlong journal.', 'Meer, A. (2001). Nothing', '\tnew here. Sea.']).map(
      (line) => ({ ...line, x: line.x + 250 }),
    );
    expect(splitReferences([...left, ...right])).toEqual([
      'Quillfeather, M. (2011). Slow reading at sea. Tides.',
      'Brand, I. (1999). On tides. A long journal.',
      'Meer, A. (2001). Nothing new here. Sea.',
    ]);
  });

  it('are told by names and years where nothing else shows', () => {
    expect(
      split(
        'Quillfeather, M. (2011). Slow',
        'reading at sea. Tides, 3.',
        'Brand, I., & Meer, A. (1999). On',
        'tides. Press.',
        'van Meer, A. (2001). Nothing new. Sea.',
      ),
    ).toEqual([
      'Quillfeather, M. (2011). Slow reading at sea. Tides, 3.',
      'Brand, I., & Meer, A. (1999). On tides. Press.',
      'van Meer, A. (2001). Nothing new. Sea.',
    ]);
  });

  it('bear no more than 2,000 entries of 2,000 characters', () => {
    const many = Array.from({ length: 2_100 }, (_, at) => `[${at + 1}] ${'Long words. '.repeat(300)}`);
    const found = splitReferences(many.map((text) => sampleLine({ text })));
    expect(found).toHaveLength(2_000);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  });

  it('are none in an empty list', () => {
    expect(splitReferences([])).toEqual([]);
  });
});
