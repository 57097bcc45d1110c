import { describe, expect, it } from 'vitest';
import { decodeEntities, stripTags } from './decode-markup.ts';

describe('decodeEntities', () => {
  it.each([
    ['A &amp; B', 'A & B'],
    ['&lt;i&gt;', '<i>'],
    ['&#x3b2;&#946;&beta;', 'βββ'],
    ['&amp;amp;lt;', '<'],
    ['AT&T &copy', 'AT&T &copy'],
    ['a;b', 'a;b'],
  ])('reads %j as %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe('stripTags', () => {
  it.each([
    ['<i>In vivo</i> study', 'In vivo study'],
    ['H<sub>2</sub>O', 'H2O'],
    ['One<br/>two', 'One two'],
    ['<jats:italic toggle="yes">x</jats:italic>', 'x'],
    ['<mml:math display="inline"><mml:mi>x</mml:mi></mml:math>', 'x'],
    ['<![CDATA[x]]>', 'x'],
    ['<SUP>3</SUP>He', '3He'],
    ['if a < b and c > d', 'if a < b and c > d'],
    ['p<0.05', 'p<0.05'],
    ['<unknown>', '<unknown>'],
  ])('gives %j as %j', (text, stripped) => {
    expect(stripTags(text)).toBe(stripped);
  });

  it.each(['<', '<i ', '<i', '</', '<![CDATA['])('reads long repetitions of %j in bounded steps', (piece) => {
    expect(stripTags(piece.repeat(200_000)).length).toBeGreaterThanOrEqual(0);
  });
});
