import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø Œuvre Þór', 'aero oeuvre thor'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['ﬁnal ﬂow', 'final flow'],
    ['Ｗｉｄｅ', 'wide'],
    ['H₂O x²', 'h2o x2'],
    ['a\u00adb\u200bc\ufeffd', 'abcd'],
    ['  a \t\n b\u00a0c ', 'a b c'],
    ['Ελληνικά ΛΟΓΟΣ', 'ελληνικα λογοσ'],
    ['Ёлка', 'елка'],
    ['مُحَمَّد', 'محمد'],
    ['शिक्षा', 'शिक्षा'],
    ['がぎ', 'がぎ'],
    ['김철수', '김철수'],
    ['Well—“known”', 'well—“known”'],
    ['', ''],
  ])('gives %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same for a text in capitals with Latin letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyzäöüéñçøæłß -,.1'), maxLength: 30 }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
