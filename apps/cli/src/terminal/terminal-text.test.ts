import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureWidth, pad, truncate } from './display-width.ts';
import { createPaint, paintLine } from './paint.ts';
import { toPlainLine, toPlainText } from './plain-text.ts';

describe('the width of a line', () => {
  test.for([
    ['Rust', 4],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['所有权', 6],
    ['한국어', 6],
    ['🦀 Rust', 7],
    ['👩‍💻', 2],
    ['', 0],
  ] as const)('%s takes %i columns', ([text, width]) => {
    expect(measureWidth(text)).toBe(width);
  });

  test('is never more than asked for after truncation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
        expect(measureWidth(truncate(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('is left alone when it fits, and shows that something was cut', () => {
    expect(truncate('所有权', 6)).toBe('所有权');
    expect(truncate('所有权', 5)).toBe('所有…');
    expect(truncate('ownership', 4)).toBe('own…');
  });

  test('can be filled up', () => {
    expect(pad('所有', 6)).toBe('所有  ');
    expect(pad('longer', 3)).toBe('longer');
  });
});

describe('text of a model', () => {
  test('cannot steer the terminal', () => {
    expect(toPlainText('\u001b[2J\u001b]0;title\u0007red \u001b[31mlesson\u0000\u009b1m\r\n\tcode')).toBe(
      'red lesson\n\tcode',
    );
    expect(toPlainText('a\u202eb')).toBe('ab');
  });

  test('becomes one line where one line is wanted', () => {
    expect(toPlainLine(' a\n b\tc ')).toBe('a b c');
  });
});

describe('a painted line', () => {
  test('is cut by what is seen, not by what is written', () => {
    const line = paintLine(createPaint(true), [['good', 'abc'], 'def', ['bad', 'ghi']], 5);
    expect(line).toBe('\u001b[32mabc\u001b[39md…');
  });

  test('is plain without colours', () => {
    expect(paintLine(createPaint(false), [['good', 'abc'], 'def'], 80)).toBe('abcdef');
  });
});
